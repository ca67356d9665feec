#pragma once

#include <QAbstractButton>
#include <QWidget>

class QLineEdit;

namespace clinic::ui {

class FieldNote;

/// One colour to pick, with its name for those who cannot see it.
class SwatchButton final : public QAbstractButton
{
    Q_OBJECT
public:
    /// Without a colour: none of its own.
    SwatchButton(const QString& color, const QString& name, QWidget* parent);

    [[nodiscard]] const QString& color() const { return m_color; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_color;
};

/// The colour of a provider or procedure: eight that tell apart on light and dark grounds and for colour-blind eyes,
/// or any other as `#rrggbb`.
class ColorPicker final : public QWidget
{
    Q_OBJECT
public:
    ColorPicker(const QString& objectName, bool mayBeNone, QWidget* parent = nullptr);

    void setColor(const QString& color);
    [[nodiscard]] QString color() const;
    [[nodiscard]] bool isValid() const;
    /// One that is not among `taken`, so that a new record stands out.
    [[nodiscard]] static QString firstUnlike(const QStringList& taken);

Q_SIGNALS:
    void changed();

private:
    void onSwatch(const QString& color);
    void onTyped();
    void checkSwatchOf(const QString& color);

    QList<SwatchButton*> m_swatches;
    QLineEdit* m_custom = nullptr;
    FieldNote* m_note = nullptr;
    bool m_mayBeNone = false;
};

} // namespace clinic::ui
