#pragma once

#include "severity.h"

#include <QWidget>

namespace clinic::ui {

class IconLabel;
class TextLabel;

/// What is to say about the field above: an error with its icon, or a quiet hint. Takes no room while there is none.
class FieldNote final : public QWidget
{
    Q_OBJECT
public:
    explicit FieldNote(const QString& objectName, QWidget* parent = nullptr);

    void showError(const QString& text);
    void showHint(const QString& text);
    void clear();
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isError() const { return m_error; }

private:
    void tell(const QString& text, bool error);

    IconLabel* m_icon = nullptr;
    TextLabel* m_text = nullptr;
    bool m_error = false;
};

/// Draws a field's frame as wrong, or as it always is.
void markInvalid(QWidget& field, bool invalid);

} // namespace clinic::ui
