#pragma once

#include <QDialog>

namespace clinic::ui {

/// Asks once more before two patients share a time. Keeping things as they are is the default.
class OverbookDialog final : public QDialog
{
    Q_OBJECT
public:
    OverbookDialog(const QString& patient, const QString& beside, const QString& time, const QString& provider,
                   QWidget* parent);
};

} // namespace clinic::ui
