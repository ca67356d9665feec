#pragma once

#include <QDialog>

class QLineEdit;

namespace clinic::ui {

class LabeledField;

/// Asks for the reason before a person is erased. Keeping the person is the default.
class EraseDialog final : public QDialog
{
    Q_OBJECT
public:
    EraseDialog(const QString& person, QWidget* parent);

    [[nodiscard]] QString reason() const;

private:
    void act();

    QLineEdit* m_reason = nullptr;
    LabeledField* m_field = nullptr;
};

} // namespace clinic::ui
