#pragma once

#include <QPointer>
#include <QWidget>

class QScrollArea;
class QToolButton;

namespace clinic::ui {

/// All keys on one card, over whatever is shown. Esc or F1 closes it and gives the focus back.
class KeysSheet final : public QWidget
{
    Q_OBJECT
public:
    explicit KeysSheet(QWidget* parent);

    /// With the keys of Transcripts and Administration for those who see them.
    void open(bool withSettings);
    void close();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    /// The close button is the sheet's only stop: Tab does not leave it.
    bool focusNextPrevChild(bool) override { return true; }
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void takeColors();
    void fit();

    QWidget* m_card = nullptr;
    QToolButton* m_close = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_groups = nullptr;
    QWidget* m_settings = nullptr;
    QPointer<QWidget> m_focusBefore;
};

} // namespace clinic::ui
