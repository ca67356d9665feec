#pragma once

#include "contract/audit.h"
#include "errorwords.h"

#include <QCoreApplication>
#include <QStringList>

namespace clinic::ui {

/// The audit's codes as a person reads them. What no table knows is shown as it stands, so that nothing is hidden.
class AuditWords final
{
    Q_DECLARE_TR_FUNCTIONS(AuditWords)
public:
    /// `call.reveal`: “Revealed a call”.
    [[nodiscard]] static QString ofAction(const QString& action);
    /// Actions that an audit is searched by, a word each: `call`, `booking` …
    [[nodiscard]] static QStringList families();
    /// `call`: “Calls”.
    [[nodiscard]] static QString ofFamily(const QString& family);
    /// Kinds of things that entries are about, as subjects begin: `contact`, `call` …
    [[nodiscard]] static QStringList subjectKinds();
    [[nodiscard]] static QString ofSubjectKind(const QString& kind);
    /// `call 68719476740`: “Call 4”. A number counts within the clinic.
    [[nodiscard]] static QString ofSubject(const QString& subject);
    /// What follows the number of a subject: the reason of a reveal, say.
    [[nodiscard]] static QString remarkOf(const QString& subject);
    /// An actor who is no person of the staff is told as the service names it.
    [[nodiscard]] static QString ofActor(const QString& actor);
    /// What a verification found: what happened, then what is safe and what to do.
    [[nodiscard]] static ErrorText of(const contract::AuditVerdict& verdict);

private:
    [[nodiscard]] static QString ofReading(const QString& subject);
};

} // namespace clinic::ui
