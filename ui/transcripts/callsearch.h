#pragma once

#include "contract/ports.h"
#include "domain/clock.h"
#include "items/calllistmodel.h"

#include <QTimer>
#include <QTimeZone>

namespace clinic::ui {

/// Which calls are listed: what was searched for and filtered, page after page, kept current by the stream.
class CallSearch final : public QObject
{
    Q_OBJECT
public:
    enum class Period { Any, Today, Yesterday, LastWeek, LastMonth, Days };

    struct Filter
    {
        QString query;
        Period period = Period::Any;
        /// Of `Days`, both inclusive.
        QDate first;
        QDate last;
        std::optional<domain::CallOutcome> outcome;
        std::optional<domain::RedactionLabel> label;
        friend bool operator==(const Filter&, const Filter&) = default;
    };

    /// The ports and the clock must outlive this.
    CallSearch(contract::CallApi& calls, const QTimeZone& zone, const domain::Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] items::CallListModel& model() { return m_model; }
    [[nodiscard]] const Filter& filter() const { return m_filter; }
    [[nodiscard]] bool isFiltered() const { return m_filter != Filter(); }
    /// How many there are under the filter; -1 while nobody knows.
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    /// Whether the first answer is there.
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    /// What is typed is looked for when the typing pauses.
    void setQuery(const QString& query);
    void setFilter(const Filter& filter);
    /// Anew, at once; what is shown stays until the answer is there.
    void load();
    /// A call as the stream tells it.
    void put(const domain::CallSummary& call);
    /// The list is not up to date: load when it is looked at.
    void loadSoon();

Q_SIGNALS:
    void filterChanged();
    void loadingChanged();
    void loaded();
    void failed(const clinic::domain::Error& error);

private:
    void loadMore();
    [[nodiscard]] contract::CallQuery request() const;
    [[nodiscard]] bool fits(const domain::CallSummary& call) const;
    [[nodiscard]] std::pair<QDate, QDate> days() const;

    contract::CallApi& m_calls;
    QTimeZone m_zone;
    const domain::Clock& m_clock;
    items::CallListModel m_model;
    Filter m_filter;
    QString m_cursor;
    int m_total = -1;
    bool m_loading = false;
    bool m_loaded = false;
    QTimer m_pause;
    /// Stands for one search: answers to an older one find nobody.
    QObject* m_context = nullptr;
};

} // namespace clinic::ui
