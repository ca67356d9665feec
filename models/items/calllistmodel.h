#pragma once

#include "domain/call.h"

#include <QAbstractListModel>

#include <functional>

namespace clinic::items {

/// Redacted calls, newest first; asks for more when its end comes into sight.
class CallListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole };
    /// How a call is read aloud.
    using Spoken = std::function<QString(const domain::CallSummary&)>;

    explicit CallListModel(Spoken spoken, QObject* parent = nullptr);

    /// The first page. `more`: there are others behind it.
    void setCalls(const QList<domain::CallSummary>& calls, bool more);
    void append(const QList<domain::CallSummary>& calls, bool more);
    /// A call as it is now: put in its place, or changed where it stands. Older versions say nothing. True if it is new
    /// here.
    bool put(const domain::CallSummary& call);
    /// True if it was there.
    bool remove(const domain::CallId& id);

    [[nodiscard]] const domain::CallSummary& callAt(int row) const { return m_calls.at(row); }
    [[nodiscard]] const QList<domain::CallSummary>& calls() const { return m_calls; }
    [[nodiscard]] int rowOf(const domain::CallId& id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    /// Answered by `append`.
    void moreWanted();

private:
    Spoken m_spoken;
    QList<domain::CallSummary> m_calls;
    bool m_more = false;
    bool m_asked = false;
};

} // namespace clinic::items
