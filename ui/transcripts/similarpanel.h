#pragma once

#include "contract/calls.h"

#include <QTimeZone>
#include <QWidget>

class QListWidget;

namespace clinic::ui {

class ActionButton;
class ProgressStrip;
class TextLabel;

/// After a correction: the same passage in other places, to be corrected in the same way where it is ticked.
class SimilarPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit SimilarPanel(const QTimeZone& zone, QWidget* parent = nullptr);

    /// `redact`: they would be hidden, as the first one was; else they would be shown.
    void offer(const QList<contract::SimilarPassage>& similar, bool redact);
    void showProgress(int done, int of);
    /// Goes on offering what is left after it was stopped or failed.
    void endProgress();
    [[nodiscard]] bool isBusy() const { return m_running; }
    /// While `reason` says why, nothing can be corrected.
    void setHindrance(const QString& reason);
    void focusList();

Q_SIGNALS:
    void chosen(const QList<clinic::contract::SimilarPassage>& passages);
    void stopWanted();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QList<contract::SimilarPassage> ticked() const;
    void tell();

    QTimeZone m_zone;
    QList<contract::SimilarPassage> m_similar;
    bool m_redact = true;
    bool m_running = false;
    QString m_hindrance;
    TextLabel* m_words = nullptr;
    QListWidget* m_list = nullptr;
    ProgressStrip* m_progress = nullptr;
    ActionButton* m_apply = nullptr;
    ActionButton* m_leave = nullptr;
};

} // namespace clinic::ui
