#pragma once

#include "domain/error.h"

#include <QWidget>

#include <functional>

class QStackedLayout;

namespace clinic::ui {

class BusyBar;
class EmptyState;
class NoticeBar;
class PagedModel;
class RecordTable;

/// A table of a paged list with all its states: awaited, empty, failed, and more to come while one scrolls.
class ListPane final : public QWidget
{
    Q_OBJECT
public:
    /// Asks for the page behind `cursor`; answers to an older round must find nobody, so `round` is their context.
    using Ask = std::function<void(const QString& cursor, QObject* round)>;

    /// The model outlives the pane.
    ListPane(PagedModel& model, const QString& objectName, const QString& name, Ask ask, QWidget* parent = nullptr);

    /// Asks for the first page anew; the rows stay until it is there.
    void refresh();
    /// The page that was asked for is in the model now.
    void answered(const QString& nextCursor);
    void failed(const domain::Error& error);
    /// Whether what is being answered is the first page.
    [[nodiscard]] bool isFirstPage() const { return m_cursor.isEmpty(); }
    void setEmptyWords(const QString& iconName, const QString& title, const QString& words);
    [[nodiscard]] RecordTable& table() const { return *m_table; }
    [[nodiscard]] bool isBusy() const;

private:
    void ask();
    void askMore();

    PagedModel& m_model;
    Ask m_ask;
    QString m_cursor;
    QObject* m_round = nullptr;
    BusyBar* m_busy = nullptr;
    NoticeBar* m_notice = nullptr;
    QStackedLayout* m_pages = nullptr;
    RecordTable* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    QString m_emptyIcon;
    QString m_emptyTitle;
    QString m_emptyWords;
    bool m_loaded = false;
    bool m_asking = false;
};

} // namespace clinic::ui
