#include "phone/phonenumber.h"
#include "phone/region.h"

#include <QTest>

using namespace clinic::phone;

class PhoneNumberTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesE164_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("expected");

        QTest::newRow("mobile, national") << "07400 123456"
                                          << "GB"
                                          << "+447400123456";
        QTest::newRow("drama number, national") << "07700 900123"
                                                << "GB"
                                                << "+447700900123";
        QTest::newRow("drama number, no spaces") << "07700900999"
                                                 << "GB"
                                                 << "+447700900999";
        QTest::newRow("drama number, international") << "+44 7700 900123"
                                                     << "GB"
                                                     << "+447700900123";
        QTest::newRow("drama landline") << "020 7946 0018"
                                        << "GB"
                                        << "+442079460018";
        QTest::newRow("international prefix 00") << "0044 7700 900123"
                                                 << "GB"
                                                 << "+447700900123";
        QTest::newRow("brackets") << "+44 (0)20 7946 0018"
                                  << "GB"
                                  << "+442079460018";
        QTest::newRow("hyphens") << "07700-900-123"
                                 << "GB"
                                 << "+447700900123";
        QTest::newRow("foreign") << "+1 415 867 5309"
                                 << "GB"
                                 << "+14158675309";
        QTest::newRow("American drama number") << "(212) 555-0123"
                                               << "US"
                                               << "+12125550123";
        QTest::newRow("Italian zero stays") << "06 1234 5678"
                                            << "IT"
                                            << "+390612345678";
        QTest::newRow("region needless with a code") << "+4930123456"
                                                     << ""
                                                     << "+4930123456";
        QTest::newRow("right length, range not in use") << "+15550001111"
                                                        << "GB"
                                                        << "+15550001111";

        QTest::newRow("nothing") << ""
                                 << "GB"
                                 << "";
        QTest::newRow("words") << "call Anna"
                               << "GB"
                               << "";
        QTest::newRow("keypad letters") << "0800 FLOWERS"
                                        << "GB"
                                        << "";
        QTest::newRow("a digit short") << "07700 90012"
                                       << "GB"
                                       << "";
        QTest::newRow("a digit long") << "07700 9001234"
                                      << "GB"
                                      << "";
        QTest::newRow("no region, no code") << "07700 900123"
                                            << ""
                                            << "";
        QTest::newRow("no such country") << "+999 1234567"
                                         << "GB"
                                         << "";
        QTest::newRow("far too long") << "+44770090012345678901234567890"
                                      << "GB"
                                      << "";
    }

    void writesE164()
    {
        QFETCH(QString, typed);
        QFETCH(QString, region);
        QFETCH(QString, expected);
        QCOMPARE(toE164(typed, region).value_or(QString()), expected);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("problem");
        QTest::addColumn<int>("missing");
        QTest::addColumn<int>("needed");
        QTest::addColumn<QString>("code");

        QTest::newRow("fine") << "07700 900123" << int(PhoneCheck::None) << 0 << 10 << "+44";
        QTest::newRow("one missing") << "07700 90012" << int(PhoneCheck::TooShort) << 1 << 10 << "+44";
        QTest::newRow("three missing") << "07400 123" << int(PhoneCheck::TooShort) << 3 << 10 << "+44";
        QTest::newRow("one too many") << "07700 9001234" << int(PhoneCheck::TooLong) << -1 << 10 << "+44";
        QTest::newRow("London landline") << "020 7946 001" << int(PhoneCheck::TooShort) << 1 << 10 << "+44";
        QTest::newRow("abroad") << "+1 415 867 530" << int(PhoneCheck::TooShort) << 1 << 10 << "+1";
        QTest::newRow("no such country") << "+999 1234567" << int(PhoneCheck::InvalidCountry) << 0 << 0 << "";
        QTest::newRow("words") << "hello" << int(PhoneCheck::NotANumber) << 0 << 0 << "";
    }

    void saysWhatIsWrong()
    {
        QFETCH(QString, typed);
        QFETCH(int, problem);
        QFETCH(int, missing);
        QFETCH(int, needed);
        QFETCH(QString, code);
        const PhoneCheck check = checkPhone(typed, QStringLiteral("GB"));
        QCOMPARE(int(check.problem), problem);
        QCOMPARE(check.e164.isEmpty(), !check.valid);
        QCOMPARE(check.valid, problem == PhoneCheck::None);
        QCOMPARE(check.digitsMissing, missing);
        QCOMPARE(check.digitsNeeded, needed);
        QCOMPARE(check.countryCode, code);
    }

    void everyUnfinishedMobileIsTooShort()
    {
        const QString whole = QStringLiteral("07400123456");
        for (int length = 5; length < whole.size(); ++length) {
            const PhoneCheck check = checkPhone(whole.left(length), QStringLiteral("GB"));
            QVERIFY2(!check.valid && check.problem == PhoneCheck::TooShort, qPrintable(whole.left(length)));
            QCOMPARE(check.digitsMissing, whole.size() - length);
        }
    }

    void nothingValidKeepsItsTrunkPrefix()
    {
        for (int digits = 5; digits <= 12; ++digits) {
            for (const char* start : {"07", "01", "02", "00", "06"}) {
                const QString typed = QString::fromLatin1(start) + QString(digits - 2, QLatin1Char('0'));
                const QString e164 = toE164(typed, QStringLiteral("GB")).value_or(QString());
                QVERIFY2(!e164.startsWith(QStringLiteral("+440")), qPrintable(typed));
            }
        }
    }

    void writesForReading()
    {
        QCOMPARE(formatInternational(QStringLiteral("+447700900123")), QStringLiteral("+44 7700 900123"));
        QCOMPARE(formatFor(QStringLiteral("+447700900123"), QStringLiteral("GB")), QStringLiteral("07700 900123"));
        QCOMPARE(formatFor(QStringLiteral("+14158675309"), QStringLiteral("GB")), QStringLiteral("+1 415-867-5309"));
        QCOMPARE(formatInternational(QStringLiteral("unknown")), QStringLiteral("unknown"));
        QCOMPARE(nationalDigits(QStringLiteral("+447700900123")), QStringLiteral("7700900123"));
    }

    void knowsTheCountryOfAZone()
    {
        QCOMPARE(regionForTimeZone(QStringLiteral("Europe/London")), QStringLiteral("GB"));
        QCOMPARE(regionForTimeZone(QStringLiteral("America/New_York")), QStringLiteral("US"));
        QCOMPARE(regionForTimeZone(QStringLiteral("Asia/Kolkata")), QStringLiteral("IN"));
        QCOMPARE(regionForTimeZone(QStringLiteral("UTC")), QString());
        QCOMPARE(regionForTimeZone(QStringLiteral("Not/AZone")), QString());
    }
};

QTEST_APPLESS_MAIN(PhoneNumberTest)
#include "tst_phonenumber.moc"
