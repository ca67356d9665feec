#pragma once

#include "blocklayout.h"

#include <QDateTime>
#include <QTimer>
#include <QWidget>

namespace clinic::domain {
class Clock;
}

namespace clinic::ui {

/// The top of the booking panel: which time is held and how long still, or that none is.
class HoldCard final : public QWidget
{
    Q_OBJECT
public:
    explicit HoldCard(const domain::Clock& clock, QWidget* parent = nullptr);

    /// `title` is the time, `subtitle` the provider.
    void showHeld(const QString& title, const QString& subtitle, const QDateTime& since, const QDateTime& until);
    /// A claim is under way.
    void showClaiming(const QString& title, const QString& subtitle);
    /// Nothing is held: what to know and to do.
    void showNone(const QString& title, const QString& words);
    void setCompact(bool compact);

    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString words() const { return m_words; }
    [[nodiscard]] bool isHeld() const { return m_kind == Kind::Held; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Kind { None, Claiming, Held };

    void show(Kind kind, const QString& title, const QString& words);
    void paintHeld(QPainter& painter, const QRect& inner) const;
    void paintNone(QPainter& painter, const QRect& inner) const;
    void makeFonts();
    void tick();
    [[nodiscard]] qint64 secondsLeft() const;

    const domain::Clock& m_clock;
    Kind m_kind = Kind::None;
    QString m_title;
    QString m_words;
    QDateTime m_since;
    QDateTime m_until;
    /// How much was left when it was spoken of last.
    qint64 m_spokenAt = 0;
    bool m_compact = false;
    QFont m_section;
    QFont m_small;
    QFont m_large;
    qreal m_digit = 14;
    QTimer m_second;
};

} // namespace clinic::ui
