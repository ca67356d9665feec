#include "calls/language.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace clinic::calls {

using namespace Qt::StringLiterals;

namespace {

struct LittleWords
{
    const char* code;
    QSet<QString> words;
};

const QList<LittleWords>& languages()
{
    static const QList<LittleWords> all{
        {"en",
         {u"the"_s, u"and"_s, u"you"_s, u"is"_s, u"my"_s, u"to"_s, u"of"_s, u"i"_s, u"for"_s, u"can"_s, u"have"_s}},
        {"es",
         {u"el"_s, u"los"_s, u"que"_s, u"una"_s, u"por"_s, u"con"_s, u"usted"_s, u"para"_s, u"gracias"_s, u"mi"_s}},
        {"fr", {u"le"_s, u"les"_s, u"est"_s, u"vous"_s, u"pour"_s, u"une"_s, u"je"_s, u"et"_s, u"merci"_s, u"mon"_s}},
        {"de",
         {u"der"_s, u"die"_s, u"und"_s, u"ist"_s, u"ich"_s, u"sie"_s, u"nicht"_s, u"ein"_s, u"danke"_s, u"bitte"_s}},
        {"pl", {u"nie"_s, u"jest"_s, u"na"_s, u"tak"_s, u"się"_s, u"dziękuję"_s, u"proszę"_s, u"mam"_s, u"czy"_s}},
        {"it", {u"il"_s, u"che"_s, u"sono"_s, u"per"_s, u"di"_s, u"grazie"_s, u"mio"_s, u"un"_s, u"della"_s}},
        {"pt", {u"o"_s, u"você"_s, u"não"_s, u"uma"_s, u"meu"_s, u"obrigado"_s, u"obrigada"_s, u"com"_s, u"tenho"_s}},
    };
    return all;
}

} // namespace

QString guessLanguage(const QList<SaidTurn>& turns)
{
    constexpr int enough = 3;
    static const QRegularExpression word(u"\\p{L}+"_s);
    QHash<QString, int> hits;
    for (const SaidTurn& turn : turns) {
        for (auto it = word.globalMatch(turn.text); it.hasNext();) {
            const QString said = it.next().captured().toLower();
            for (const LittleWords& language : languages()) {
                if (language.words.contains(said))
                    ++hits[QLatin1String(language.code)];
            }
        }
    }
    QString best;
    for (const LittleWords& language : languages()) {
        const QString code = QLatin1String(language.code);
        if (hits.value(code) >= enough && hits.value(code) > hits.value(best))
            best = code;
    }
    return best;
}

} // namespace clinic::calls
