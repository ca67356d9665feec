#pragma once

#include <QLineEdit>
#include <QTime>

namespace clinic::ui {

/// A time of day, typed as people write it (`9`, `930`, `9:30`, `9.30`); the arrow keys step it.
class TimeField final : public QLineEdit
{
    Q_OBJECT
public:
    explicit TimeField(const QString& objectName, QWidget* parent = nullptr);

    void setTime(const QTime& time);
    /// Invalid while what stands there is no time.
    [[nodiscard]] QTime time() const;
    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] static QTime parse(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void step(int minutes);
    void tidy();
};

} // namespace clinic::ui
