#pragma once

#include <QCommandLineParser>
#include <QCoreApplication>

#include <initializer_list>

namespace clinic::test {

struct NumberOption
{
    const char* name;
    const char* help;
    int fallback;
};

/// The numbers a long run is told on the command line: `--seconds 60`. Ends the program on --help and on mistakes.
class RunOptions final
{
public:
    RunOptions(const QString& description, std::initializer_list<NumberOption> numbers)
    {
        m_parser.setApplicationDescription(description);
        m_parser.addHelpOption();
        for (const NumberOption& number : numbers)
            m_parser.addOption({number.name, number.help, "N", QString::number(number.fallback)});
        m_parser.process(*QCoreApplication::instance());
    }
    [[nodiscard]] int operator[](const char* name) const { return m_parser.value(name).toInt(); }

private:
    QCommandLineParser m_parser;
};

} // namespace clinic::test
