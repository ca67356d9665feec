#pragma once

#include "contract/requests.h"

#include <QCoreApplication>
#include <QUrl>

namespace clinic::ui {

/// What the first admin types about a new clinic, and what is wrong with it, field by field, in words.
struct ClinicDraft
{
    Q_DECLARE_TR_FUNCTIONS(ClinicDraft)
public:
    QString name;
    QString timeZone;
    QString adminName;
    QString adminEmail;
    QString password;
    QString passwordAgain;

    /// Each answers the empty text when the field is right.
    [[nodiscard]] QString nameError() const;
    [[nodiscard]] QString timeZoneError() const;
    [[nodiscard]] QString adminNameError() const;
    [[nodiscard]] QString adminEmailError() const;
    [[nodiscard]] QString passwordError() const;
    [[nodiscard]] QString passwordAgainError() const;
    [[nodiscard]] bool isComplete() const;

    [[nodiscard]] contract::AddClinicRequest request() const;

    friend bool operator==(const ClinicDraft&, const ClinicDraft&) = default;
};

/// The clinic's name as the address part of a webhook: `larkspur-lane-clinic`.
[[nodiscard]] QString slugOf(const QString& name);

/// What is wrong with a server's address, in words; empty when it can be used. Outside this computer only https will
/// do.
class ServerAddress final
{
    Q_DECLARE_TR_FUNCTIONS(ServerAddress)
public:
    [[nodiscard]] static QString error(const QString& text);
    /// `clinic.example` becomes `https://clinic.example`.
    [[nodiscard]] static QUrl url(const QString& text);
};

} // namespace clinic::ui
