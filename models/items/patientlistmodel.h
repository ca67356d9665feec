#pragma once

#include "domain/contact.h"

#include <QAbstractListModel>

namespace clinic::items {

/// What a search for a patient found, as suggestions under a line edit.
class PatientListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, NameRole, PhoneRole, DateOfBirthRole };

    using QAbstractListModel::QAbstractListModel;

    void setContacts(const QList<domain::Contact>& contacts);
    void clear() { setContacts({}); }
    [[nodiscard]] const domain::Contact& contactAt(int row) const { return m_contacts.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// Shown as name, phone and date of birth; edited (what a completer puts into the line) as the name.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QList<domain::Contact> m_contacts;
};

} // namespace clinic::items
