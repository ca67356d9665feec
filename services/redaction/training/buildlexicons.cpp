#include "redaction/training/medicallexicons.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

/// Builds the lexicons of resources/redaction from their sources; the same sources give the same bytes.
int main(int argc, char** argv)
{
    using namespace clinic::redaction::training;
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Builds the lexicons of the redactor from word lists."));
    parser.addHelpOption();
    Sources sources;
    struct Option
    {
        const char* name;
        const char* what;
        QString Sources::*to;
    };
    const Option options[] = {
        {"wordnet", "folder of WordNet's database (data.noun, index.noun)", &Sources::wordnet},
        {"medical-words", "hunspell-en-med's dictionary (en_med_glut.dic)", &Sources::medicalWords},
        {"names", "folder of the npm package random-name", &Sources::names},
        {"faker", "folder faker/providers/person of python3-fake-factory", &Sources::faker},
        {"scowl", "folder of SCOWL's word lists", &Sources::scowl},
        {"geonames", "English catalogue of libgeonames-common (geonames.mo)", &Sources::geonames},
        {"iso", "folder of iso-codes' JSON files", &Sources::iso},
        {"seeds", "our own lists", &Sources::seeds},
        {"out", "where the lexicons go", &Sources::out},
    };
    for (const Option& option : options)
        parser.addOption({QLatin1StringView(option.name), QLatin1StringView(option.what), QStringLiteral("path")});
    parser.process(app);
    for (const Option& option : options) {
        sources.*option.to = parser.value(QLatin1StringView(option.name));
        if ((sources.*option.to).isEmpty())
            fail(QStringLiteral("--%1 is missing: %2")
                     .arg(QLatin1StringView(option.name), QLatin1StringView(option.what)));
    }
    const EverydayWords everyday(sources.scowl);
    buildNameLexicons(sources, everyday);
    buildMedicalLexicons(sources, everyday);
    return 0;
}
