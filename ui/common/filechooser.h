#pragma once

#include <QString>
#include <QWidget>

#include <functional>
#include <memory>

class QPrinter;

namespace clinic::ui {

/// What the system asks for files and printers. Answers come later, on nobody's nested loop; a test gives its own.
class FileChooser
{
public:
    using Chosen = std::function<void(const QString& path)>;
    using Ready = std::function<void(QPrinter& printer)>;
    virtual ~FileChooser() = default;
    /// Not called back when the person gives up.
    virtual void askSave(QWidget* parent, const QString& title, const QString& suggested, const QString& filter,
                         Chosen chosen) = 0;
    virtual void askOpen(QWidget* parent, const QString& title, const QString& filter, Chosen chosen) = 0;
    virtual void askPrinter(QWidget* parent, const QString& title, std::shared_ptr<QPrinter> printer, Ready ready) = 0;
};

/// The desktop's own dialogs.
class DesktopFileChooser final : public FileChooser
{
public:
    void askSave(QWidget* parent, const QString& title, const QString& suggested, const QString& filter,
                 Chosen chosen) override;
    void askOpen(QWidget* parent, const QString& title, const QString& filter, Chosen chosen) override;
    void askPrinter(QWidget* parent, const QString& title, std::shared_ptr<QPrinter> printer, Ready ready) override;
};

} // namespace clinic::ui
