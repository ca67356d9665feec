#pragma once

#include <QWidget>

class QVBoxLayout;

namespace clinic::ui {

/// A page with one card in its middle; scrolls when the window is lower than the card.
class CardPage : public QWidget
{
    Q_OBJECT
public:
    CardPage(int cardWidth, QWidget* parent);

protected:
    /// Where the page puts its parts.
    [[nodiscard]] QVBoxLayout& column() const { return *m_column; }
    [[nodiscard]] QWidget& card() const { return *m_card; }

private:
    QWidget* m_card = nullptr;
    QVBoxLayout* m_column = nullptr;
};

} // namespace clinic::ui
