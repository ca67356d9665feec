#pragma once

#include "ui/common/severity.h"

#include <QWidget>

namespace clinic::ui {

class TextLabel;

/// A few words on the soft ground of their severity, inside a panel. Takes no room while there are none.
class WarningNote final : public QWidget
{
    Q_OBJECT
public:
    explicit WarningNote(const QString& objectName, QWidget* parent = nullptr);

    void show(Severity severity, const QString& icon, const QString& words);
    void clear();
    [[nodiscard]] QString words() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void applyColors();

    TextLabel* m_words = nullptr;
    Severity m_severity = Severity::Warning;
    QString m_icon;
};

} // namespace clinic::ui
