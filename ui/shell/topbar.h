#pragma once

#include "contract/requests.h"

#include <QWidget>

namespace clinic::ui {

class Chip;
class ElidedLabel;
class PersonButton;
class SearchButton;
class ThemeController;

/// Which clinic in whose time, how the console stands to the service, and who works at it.
class TopBar final : public QWidget
{
    Q_OBJECT
public:
    TopBar(const contract::Session& session, ThemeController& themes, QWidget* parent = nullptr);

    void setClinicName(const QString& name);
    void setConnection(domain::ConnectionState state, const QDateTime& offlineSince);
    /// Where no screen can look for anything, there is nothing to press.
    void setSearchable(bool searchable);
    [[nodiscard]] PersonButton& person() const { return *m_person; }

Q_SIGNALS:
    void searchRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_zone;
    ElidedLabel* m_clinic = nullptr;
    Chip* m_connection = nullptr;
    SearchButton* m_search = nullptr;
    PersonButton* m_person = nullptr;
};

/// `London` of Europe/London.
[[nodiscard]] QString cityOf(const QString& timeZone);

} // namespace clinic::ui
