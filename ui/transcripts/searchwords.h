#pragma once

#include <QList>
#include <QString>

namespace clinic::ui {

/// The words that were searched for, as the service finds them: whole words without regard to case and accents, the
/// last one also as a beginning.
class SearchWords final
{
public:
    struct Place
    {
        int start = 0;
        int length = 0;
        friend bool operator==(const Place&, const Place&) = default;
    };

    SearchWords() = default;
    explicit SearchWords(const QString& query);

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    /// Where they stand in `text`, by UTF-16 offset.
    [[nodiscard]] QList<Place> placesIn(const QString& text) const;
    friend bool operator==(const SearchWords&, const SearchWords&) = default;

private:
    [[nodiscard]] bool matches(const QString& folded) const;

    QStringList m_words;
};

} // namespace clinic::ui
