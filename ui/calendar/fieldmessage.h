#pragma once

#include <QWidget>

namespace clinic::ui {

/// What is wrong with the field above: icon and words. Takes no room while all is well.
class FieldMessage final : public QWidget
{
    Q_OBJECT
public:
    explicit FieldMessage(const QString& name, QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override { return {200, heightForWidth(280)}; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont smallFont() const;

    QString m_text;
};

} // namespace clinic::ui
