#pragma once

#include "transcriptplaces.h"
#include "domain/redaction.h"

#include <QTimer>
#include <QWidget>

class QGridLayout;

namespace clinic::ui {

class ActionButton;
class TextLabel;
class TranscriptView;

/// What is known about a redacted passage, beside its chip: what it is taken for, how sure and why, where it is kept.
/// Never the passage itself. Follows the view's caret and pointer.
class RedactionCard final : public QWidget
{
    Q_OBJECT
public:
    /// The view must outlive the card. `mayUnmask`: the person may declare passages not sensitive.
    RedactionCard(TranscriptView& view, bool mayUnmask, QWidget* over);

    [[nodiscard]] const std::optional<ChipPlace>& place() const { return m_place; }
    /// Corrections wait while `reason` says why.
    void setHindrance(const QString& reason);
    /// Whether the passage can still be found somewhere.
    void setGone(bool gone) { m_gone = gone; }
    /// Asks whether the passage may be read from now on.
    void askToUnmask();
    void goToFirstAction();
    void close();

Q_SIGNALS:
    void unmaskChosen(const clinic::ui::ChipPlace& place);
    void relabelWanted(const clinic::ui::ChipPlace& place, const QPoint& globalPosition);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void makeActions();
    void onFocused(const std::optional<ChipPlace>& place);
    void onHovered(const std::optional<ChipPlace>& place);
    void open(const ChipPlace& place);
    void fill(const domain::Redaction& redaction);
    void addRow(const QString& name, const QString& words, const QString& figure);
    void showQuestion(bool asked);
    void put();
    void settle();

    TranscriptView& m_view;
    bool m_mayUnmask;
    bool m_gone = false;
    QString m_hindrance;
    std::optional<ChipPlace> m_place;
    std::optional<ChipPlace> m_hovered;
    domain::RedactionLabel m_label = domain::RedactionLabel::Person;
    QWidget* m_facts = nullptr;
    QGridLayout* m_rows = nullptr;
    int m_rowCount = 0;
    TextLabel* m_score = nullptr;
    QWidget* m_actions = nullptr;
    ActionButton* m_unmask = nullptr;
    ActionButton* m_relabel = nullptr;
    QWidget* m_question = nullptr;
    ActionButton* m_keep = nullptr;
    ActionButton* m_confirm = nullptr;
    /// Opens a little after the pointer came, closes a little after it left.
    QTimer m_pause;
};

} // namespace clinic::ui
