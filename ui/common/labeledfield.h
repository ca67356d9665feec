#pragma once

#include "fieldnote.h"

#include <QWidget>

namespace clinic::ui {

class TextLabel;

/// A field with its name above and what is wrong with it below.
class LabeledField final : public QWidget
{
    Q_OBJECT
public:
    /// Takes the field; it is named for assistive programs by the label.
    LabeledField(const QString& label, QWidget* field, QWidget* parent = nullptr);

    /// A word at the end of the label's line; empty for none.
    void setAside(const QString& text);
    void showError(const QString& text);
    void showHint(const QString& text);
    void clear();
    [[nodiscard]] bool hasError() const { return m_note->isError() && !m_note->text().isEmpty(); }
    [[nodiscard]] QString note() const { return m_note->text(); }
    [[nodiscard]] QWidget& field() const { return *m_field; }

private:
    void describe(const QString& text, bool invalid);
    /// What takes the focus and shows the frame: the field, or the edit within that it stands for.
    [[nodiscard]] QWidget& edit() const;

    QWidget* m_field;
    TextLabel* m_aside = nullptr;
    FieldNote* m_note = nullptr;
};

} // namespace clinic::ui
