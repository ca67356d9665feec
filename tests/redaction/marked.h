#pragma once

#include "redaction/conversation.h"
#include "redaction/finding.h"
#include "redaction/redactor.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace clinic::test {

/// A text in which what is sensitive is marked: `Call me on <PHONE:07700 900123>.`
struct Marked
{
    QString text;
    struct Passage
    {
        int start = 0;
        int end = 0;
        QString label;
    };
    QList<Passage> passages;

    [[nodiscard]] static Marked parse(const QString& marked);
};

/// The same notation for what was found, so that a failing comparison shows both side by side. Passages of other
/// labels than `labels` are left out, if any are given.
[[nodiscard]] QString mark(const QString& text, const std::vector<domain::Redaction>& found,
                           const QStringList& labels = {});

/// What the recognisers of structured values make of a text, merged as the redactor does.
[[nodiscard]] std::vector<domain::Redaction> findStructure(const QString& text, const redaction::Hints& hints = {});

} // namespace clinic::test
