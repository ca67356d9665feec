#pragma once

#include "calendarviews.h"
#include "contract/requests.h"

#include <QSet>
#include <QString>

class QSettings;

namespace clinic::ui {

/// What a person chose to see in the calendar, from one start to the next. Clinics do not share it.
class CalendarMemory final
{
public:
    /// Without settings nothing is remembered; they must outlive it.
    CalendarMemory(QSettings* settings, const contract::Session& session);

    [[nodiscard]] QSet<domain::ProviderId> hiddenProviders() const;
    void setHiddenProviders(const QSet<domain::ProviderId>& hidden);
    [[nodiscard]] bool isProvidersUnfolded() const;
    void setProvidersUnfolded(bool unfolded);
    [[nodiscard]] bool isCheckInShown() const;
    void setCheckInShown(bool shown);
    [[nodiscard]] ColourBy colour() const;
    void setColour(ColourBy colour);
    [[nodiscard]] ColumnKind columns() const;
    void setColumns(ColumnKind kind);
    /// The height of a quarter-hour; 0 fits the window.
    [[nodiscard]] int zoom() const;
    void setZoom(int quarterHeight);

private:
    [[nodiscard]] bool flag(const QString& key) const;
    void setFlag(const QString& key, bool value);

    QSettings* m_settings;
    QString m_group;
};

} // namespace clinic::ui
