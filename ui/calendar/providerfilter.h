#pragma once

#include "domain/provider.h"

#include <QSet>
#include <QWidget>

class QListView;
class QStandardItemModel;
class QToolButton;

namespace clinic::ui {

class TextLabel;

/// Whose columns are shown: a line that unfolds into the providers with their colours. There is always somebody shown.
class ProviderFilter final : public QWidget
{
    Q_OBJECT
public:
    explicit ProviderFilter(QWidget* parent = nullptr);

    void setProviders(const QList<domain::Provider>& providers);
    /// Those that are not shown; unknown ones are kept, so that a colleague who comes back stays hidden.
    void setHidden(const QSet<domain::ProviderId>& hidden);
    /// Nobody is, where otherwise nobody would be shown.
    [[nodiscard]] QSet<domain::ProviderId> hidden() const;
    [[nodiscard]] bool isShown(const domain::ProviderId& provider) const;
    void setUnfolded(bool unfolded);
    [[nodiscard]] bool isUnfolded() const;

Q_SIGNALS:
    void changed();
    void unfolded(bool unfolded);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void onItemChanged(int row, bool checked);
    void showOnly(int row);
    void hide(const QSet<domain::ProviderId>& hidden);
    void tell();

    QList<domain::Provider> m_providers;
    QSet<domain::ProviderId> m_hidden;
    QToolButton* m_head = nullptr;
    TextLabel* m_count = nullptr;
    QListView* m_list = nullptr;
    QStandardItemModel* m_model = nullptr;
    bool m_filling = false;
};

} // namespace clinic::ui
