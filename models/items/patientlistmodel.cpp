#include "items/patientlistmodel.h"

#include <QLocale>

namespace clinic::items {

void PatientListModel::setContacts(const QList<domain::Contact>& contacts)
{
    beginResetModel();
    m_contacts = contacts;
    endResetModel();
}

void PatientListModel::setNewName(const QString& name)
{
    beginResetModel();
    m_newName = name;
    endResetModel();
}

int PatientListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_contacts.size()) + (m_newName.isEmpty() ? 0 : 1);
}

QVariant PatientListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (isNewPerson(index.row())) {
        if (role == Qt::DisplayRole)
            return tr("New patient “%1”").arg(m_newName);
        if (role == NewPersonRole)
            return true;
        return role == Qt::EditRole || role == NameRole ? QVariant(m_newName) : QVariant();
    }
    const domain::Contact& contact = m_contacts.at(index.row());
    const QString born =
        contact.dateOfBirth ? QLocale().toString(*contact.dateOfBirth, QLocale::ShortFormat) : QString();
    switch (role) {
    case Qt::DisplayRole: {
        QStringList parts{contact.name, contact.phone};
        if (!born.isEmpty())
            parts.append(tr("born %1").arg(born));
        return parts.join(QStringLiteral(" · "));
    }
    case Qt::EditRole:
    case NameRole:
        return contact.name;
    case IdRole:
        return contact.id.text();
    case PhoneRole:
        return contact.phone;
    case DateOfBirthRole:
        return contact.dateOfBirth ? QVariant(*contact.dateOfBirth) : QVariant();
    default:
        return {};
    }
}

} // namespace clinic::items
