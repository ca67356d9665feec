#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QTimeZone>
#include <QTranslator>

#include <memory>

namespace clinic::privacy {

/// The words of a document that goes to a person, in the reader's language, and how it writes times: a service has
/// readers of several languages at once.
class DocumentWords final
{
public:
    /// `language` as in "es"; English for one that there are no words in.
    DocumentWords(const QString& language, const QTimeZone& zone);
    /// Out of an Accept-Language header: the first language that there are words in.
    [[nodiscard]] static QString languageOf(const QByteArray& acceptLanguage);

    [[nodiscard]] QString translate(const char* context, const char* source) const;
    /// A time as the wire has it, in the clinic's zone; empty for none.
    [[nodiscard]] QString time(const QString& wire) const;
    [[nodiscard]] QString time(const QDateTime& at) const;
    [[nodiscard]] QString date(const QString& iso) const;

    /// Words for codes; an unknown one stands as it is.
    [[nodiscard]] QString bookingStatus(const QString& code) const;
    [[nodiscard]] QString historyStep(const QString& code) const;
    [[nodiscard]] QString waitlistState(const QString& code) const;
    [[nodiscard]] QString label(const QString& code) const;
    [[nodiscard]] QString action(const QString& code) const;
    [[nodiscard]] QString store(const QString& code) const;

private:
    std::unique_ptr<QTranslator> m_translator;
    QLocale m_locale;
    QTimeZone m_zone;
};

} // namespace clinic::privacy
