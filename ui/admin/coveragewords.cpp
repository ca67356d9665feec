#include "coveragewords.h"

#include "ui/common/redactionwords.h"

#include <QLocale>

#include <array>

namespace clinic::ui {

namespace {

struct Word
{
    const char* code;
    const char* words;
};

constexpr std::array identifiers{
    Word{"hipaa.names", QT_TRANSLATE_NOOP("CoverageWords", "Names")},
    Word{"hipaa.geography", QT_TRANSLATE_NOOP("CoverageWords", "Places smaller than a state: addresses, towns, postcodes")},
    Word{"hipaa.dates", QT_TRANSLATE_NOOP("CoverageWords", "Dates of a person, and ages over 89")},
    Word{"hipaa.phones", QT_TRANSLATE_NOOP("CoverageWords", "Phone numbers")},
    Word{"hipaa.fax", QT_TRANSLATE_NOOP("CoverageWords", "Fax numbers")},
    Word{"hipaa.emails", QT_TRANSLATE_NOOP("CoverageWords", "E-mail addresses")},
    Word{"hipaa.ssn", QT_TRANSLATE_NOOP("CoverageWords", "Social security numbers")},
    Word{"hipaa.mrn", QT_TRANSLATE_NOOP("CoverageWords", "Medical record numbers")},
    Word{"hipaa.health_plan", QT_TRANSLATE_NOOP("CoverageWords", "Health plan numbers")},
    Word{"hipaa.accounts", QT_TRANSLATE_NOOP("CoverageWords", "Account numbers")},
    Word{"hipaa.licences", QT_TRANSLATE_NOOP("CoverageWords", "Certificate and licence numbers")},
    Word{"hipaa.vehicles", QT_TRANSLATE_NOOP("CoverageWords", "Vehicles and their plates")},
    Word{"hipaa.devices", QT_TRANSLATE_NOOP("CoverageWords", "Devices and their serial numbers")},
    Word{"hipaa.urls", QT_TRANSLATE_NOOP("CoverageWords", "Web addresses")},
    Word{"hipaa.ips", QT_TRANSLATE_NOOP("CoverageWords", "Network addresses")},
    Word{"hipaa.biometrics", QT_TRANSLATE_NOOP("CoverageWords", "Fingerprints and voice prints")},
    Word{"hipaa.photographs", QT_TRANSLATE_NOOP("CoverageWords", "Photographs of a face")},
    Word{"hipaa.other", QT_TRANSLATE_NOOP("CoverageWords", "Any other number or code that is one person’s")},
    Word{"gdpr.health", QT_TRANSLATE_NOOP("CoverageWords", "Health: conditions, medication, procedures")},
    Word{"gdpr.ethnic_origin", QT_TRANSLATE_NOOP("CoverageWords", "Racial or ethnic origin")},
    Word{"gdpr.politics", QT_TRANSLATE_NOOP("CoverageWords", "Political opinions")},
    Word{"gdpr.religion", QT_TRANSLATE_NOOP("CoverageWords", "Religion or belief")},
    Word{"gdpr.trade_union", QT_TRANSLATE_NOOP("CoverageWords", "Membership of a trade union")},
    Word{"gdpr.genetic", QT_TRANSLATE_NOOP("CoverageWords", "Genetic data")},
    Word{"gdpr.biometric", QT_TRANSLATE_NOOP("CoverageWords", "Biometric data that identifies")},
    Word{"gdpr.sex_life", QT_TRANSLATE_NOOP("CoverageWords", "Sex life and orientation")},
};

} // namespace

QString CoverageWords::ofIdentifier(const QString& code)
{
    for (const Word& row : identifiers) {
        if (code == QLatin1StringView(row.code))
            return tr(row.words);
    }
    return code;
}

QString CoverageWords::ofLaw(const QString& code)
{
    return code.section(QLatin1Char('.'), 0, 0).toUpper();
}

CoverageWords::State CoverageWords::ofState(const QString& state)
{
    if (state == QLatin1StringView("detected"))
        return {tr("detected"), QStringLiteral("circle-check"), CellTone::Good};
    if (state == QLatin1StringView("partly"))
        return {tr("in part"), QStringLiteral("triangle-alert"), CellTone::Warning};
    if (state == QLatin1StringView("not_in_speech"))
        return {tr("not in speech"), QStringLiteral("mic"), CellTone::Muted};
    if (state == QLatin1StringView("not_detected"))
        return {tr("not detected"), QStringLiteral("octagon-alert"), CellTone::Critical};
    return {state, {}, CellTone::Plain};
}

QString CoverageWords::ofLabels(const QList<domain::RedactionLabel>& labels)
{
    QStringList words;
    for (const domain::RedactionLabel label : labels)
        words.append(RedactionWords::of(label));
    return words.join(QStringLiteral(", "));
}

QString CoverageWords::ofRecognisers(const QStringList& codes)
{
    QStringList words;
    for (const QString& code : codes)
        words.append(RedactionWords::ofRecogniser(code));
    words.removeDuplicates();
    return words.join(QStringLiteral(", "));
}

QString CoverageWords::share(double part)
{
    //: A share in hundredths
    return tr("%1 %").arg(QLocale().toString(part * 100, 'f', 1));
}

} // namespace clinic::ui
