#pragma once

#include "domain/ids.h"

#include <QDate>
#include <QString>

#include <optional>

namespace clinic::domain {

/// A person the clinic knows. At rest every field but the id is sealed under a key of that person.
struct Contact
{
    ContactId id;
    QString name;
    /// E.164, e.g. +447700900123.
    QString phone;
    QString email;
    std::optional<QDate> dateOfBirth;
    int version = 0;
    friend bool operator==(const Contact&, const Contact&) = default;
};

/// The patient of a booking: somebody already known, or a name and a phone.
struct Patient
{
    ContactId contactId;
    QString name;
    QString phone;
    QString email;
    std::optional<QDate> dateOfBirth;
    friend bool operator==(const Patient&, const Patient&) = default;
};

} // namespace clinic::domain
