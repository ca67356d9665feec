#pragma once

#include "ui/common/chaincheck.h"

namespace clinic::ui {

class ActionButton;
class ProgressStrip;
class TextLabel;

/// How far the verification of the audit is, with Stop; hidden while none runs.
class ChainStrip final : public QWidget
{
    Q_OBJECT
public:
    /// The check outlives it.
    explicit ChainStrip(ChainCheck& check, QWidget* parent = nullptr);

    [[nodiscard]] ActionButton& stopButton() const { return *m_stop; }

Q_SIGNALS:
    /// It is gone, and had the focus.
    void focusLeft();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void begin();
    void end();
    void showProgress(qint64 checked, qint64 total);

    TextLabel* m_words = nullptr;
    ProgressStrip* m_progress = nullptr;
    ActionButton* m_stop = nullptr;
};

} // namespace clinic::ui
