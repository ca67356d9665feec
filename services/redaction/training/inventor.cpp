#include "redaction/training/inventor.h"

#include <QFile>

#include <stdexcept>

namespace clinic::redaction::training {

using namespace Qt::StringLiterals;

Inventor::Inventor(const QStringList& words)
{
    for (const QString& word : words) {
        if (word.contains(u' '))
            continue;
        const QString padded = u"^^" + word.toLower() + u'$';
        for (qsizetype i = 2; i < padded.size(); ++i)
            m_next[padded.mid(i - 2, 2)].push_back(padded[i]);
    }
}

QString Inventor::word(Dice& dice) const
{
    for (;;) {
        QString made;
        QString last = u"^^"_s;
        while (made.size() < 14) {
            const QChar next = dice.of(m_next.at(last));
            if (next == u'$')
                break;
            made += next;
            last = last.last(1) + next;
        }
        if (made.size() >= 3 && made.size() < 13) {
            made[0] = made[0].toUpper();
            return made;
        }
    }
}

QStringList seedWords(const QString& name, bool lines)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("cannot read " + name.toStdString());
    QStringList words;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (lines)
            words.append(line);
        else
            words.append(line.split(u' ', Qt::SkipEmptyParts));
    }
    return words;
}

QString spelled(const QString& name, Dice& dice)
{
    const QStringList joints{u" "_s, u" "_s, u"-"_s, u", "_s, u". "_s};
    const QString joint = joints[static_cast<qsizetype>(dice.roll(5))];
    const bool small = dice.chance(0.4);
    QStringList letters;
    for (const QChar letter : name) {
        if (letter.isLetter())
            letters.append(small ? letter.toLower() : letter.toUpper());
    }
    if (dice.chance(0.15)) {
        for (qsizetype i = 1; i < letters.size(); ++i) {
            if (letters[i] == letters[i - 1]) {
                letters[i - 1] = u"double"_s;
                break;
            }
        }
    }
    return letters.join(joint);
}

QString spokenDigits(const QString& digits, Dice& dice)
{
    static const QStringList words{u"zero"_s, u"one"_s, u"two"_s,   u"three"_s, u"four"_s,
                                   u"five"_s, u"six"_s, u"seven"_s, u"eight"_s, u"nine"_s};
    QStringList spoken;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const int digit = digits[i].digitValue();
        if (digit < 0) {
            if (digits[i].isLetter())
                spoken.append(digits[i]);
        } else if (i + 1 < digits.size() && digits[i + 1] == digits[i] && dice.chance(0.5)) {
            spoken.append(u"double "_s + words[digit]);
            ++i;
        } else {
            spoken.append(digit == 0 && dice.chance(0.6) ? u"oh"_s : words[digit]);
        }
    }
    return spoken.join(u' ');
}

} // namespace clinic::redaction::training
