#pragma once

#include "domain/booking.h"
#include "domain/event.h"
#include "ui/common/undo.h"

#include <QWidget>

#include <functional>

namespace clinic::ui {

/// One section of Administration, whatever it shows.
class AdminPage : public QWidget
{
    Q_OBJECT
public:
    /// Asks the service anew; what is typed stays.
    virtual void refresh() = 0;
    /// Whether something typed is not saved.
    [[nodiscard]] virtual bool isDirty() const { return false; }
    /// Goes on at once, or once the person has saved or discarded what is typed; not at all when they stay.
    virtual void leaveThen(std::function<void()> go) { go(); }
    /// Why nothing can be changed now; empty for nothing in the way.
    virtual void setHindrance(const QString& hindrance) = 0;
    /// Whether what is shown has to be asked for anew after this.
    [[nodiscard]] virtual bool isTouchedBy(const domain::ServerEvent& event) const;
    /// No event tells of its changes: asked anew whenever it is shown.
    [[nodiscard]] virtual bool isAskedEachTime() const { return false; }
    /// What takes the focus first.
    [[nodiscard]] virtual QWidget& firstStop() = 0;

    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] const QString& iconName() const { return m_icon; }

Q_SIGNALS:
    void said(const QString& icon, const QString& sentence, const clinic::ui::Undo& undo = {});
    void bookingChosen(const clinic::domain::Booking& booking);

protected:
    AdminPage(const QString& name, const QString& iconName, const QString& objectName, QWidget* parent);

private:
    QString m_name;
    QString m_icon;
};

} // namespace clinic::ui
