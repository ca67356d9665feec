#pragma once

#include "callsearch.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QListView;
class QStackedLayout;

namespace clinic::ui {

class BusyBar;
class CallFilters;
class CallSkeleton;
class PaneNotice;
class TextLabel;

/// The calls at the start side: search, filters, and the list, or what is to say instead of one.
class CallListPane final : public QWidget
{
    Q_OBJECT
public:
    /// Search and clock must outlive the pane.
    CallListPane(CallSearch& search, const QTimeZone& zone, const domain::Clock& clock, QWidget* parent = nullptr);

    [[nodiscard]] QListView& list() const { return *m_list; }
    void focusSearch();
    /// Marks a call as the one that is open, without opening it.
    void markOpen(const domain::CallId& id);

Q_SIGNALS:
    /// `go`: the person wants to be there, too.
    void callChosen(const clinic::domain::CallId& id, bool go);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void makeHead();
    void makeList(const QTimeZone& zone, const domain::Clock& clock);
    void showState();
    void onFailed(const domain::Error& error);
    void onCurrentChanged();
    void choose(bool go);
    void clearFilter();
    void tellCount();

    CallSearch& m_search;
    TextLabel* m_count = nullptr;
    QLineEdit* m_edit = nullptr;
    CallFilters* m_filters = nullptr;
    BusyBar* m_busy = nullptr;
    QListView* m_list = nullptr;
    CallSkeleton* m_skeleton = nullptr;
    PaneNotice* m_none = nullptr;
    PaneNotice* m_nothingFound = nullptr;
    PaneNotice* m_failed = nullptr;
    QStackedLayout* m_stack = nullptr;
    bool m_hasFailed = false;
    domain::CallId m_open;
    /// Calls that one only passes with the arrow keys are not opened: each is an entry in the audit.
    QTimer m_pause;
};

} // namespace clinic::ui
