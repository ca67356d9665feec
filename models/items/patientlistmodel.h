#pragma once

#include "domain/contact.h"

#include <QAbstractListModel>

namespace clinic::items {

/// What a search for a patient found, as suggestions under a line edit; the last row may offer to add a new person.
class PatientListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, NameRole, PhoneRole, DateOfBirthRole, NewPersonRole };

    using QAbstractListModel::QAbstractListModel;

    void setContacts(const QList<domain::Contact>& contacts);
    void clear() { setContacts({}); }
    /// What was typed, offered as a new person in a row of its own; empty for none.
    void setNewName(const QString& name);
    [[nodiscard]] bool isNewPerson(int row) const { return row == m_contacts.size() && !m_newName.isEmpty(); }
    [[nodiscard]] const domain::Contact& contactAt(int row) const { return m_contacts.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// Shown as name, phone and date of birth; edited (what a completer puts into the line) as the name.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QList<domain::Contact> m_contacts;
    QString m_newName;
};

} // namespace clinic::items
