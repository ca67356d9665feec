#pragma once

#include "contract/ports.h"
#include "toolpage.h"

#include <QPointer>
#include <QTimeZone>
#include <QTimer>

namespace clinic::ui {

class ProgressStrip;
class TextLabel;

/// The clinic's key: which one it is, how old, and a new one in its place while everything goes on.
class KeysPage final : public ToolPage
{
    Q_OBJECT
public:
    KeysPage(contract::PrivacyApi& privacy, const QTimeZone& zone, QWidget* parent = nullptr);

    void refresh() override;
    [[nodiscard]] bool isAskedEachTime() const override { return true; }
    [[nodiscard]] QWidget& firstStop() override;

protected:
    void showPossible() override;

private:
    void layOut();
    void show(const contract::KeyStatus& status);
    void fail(const domain::Error& error);
    void askToRotate();
    void rotate();

    contract::PrivacyApi& m_privacy;
    QTimeZone m_zone;
    std::optional<contract::KeyStatus> m_status;
    bool m_rotating = false;
    /// Has the keys while the button rests, and gives them back to it.
    QPointer<QWidget> m_keeper;
    /// While persons' keys wait to be wrapped anew: how far it is.
    QTimer m_poll;
    TextLabel* m_version = nullptr;
    TextLabel* m_age = nullptr;
    TextLabel* m_persons = nullptr;
    ProgressStrip* m_progress = nullptr;
    ActionButton* m_rotate = nullptr;
};

} // namespace clinic::ui
