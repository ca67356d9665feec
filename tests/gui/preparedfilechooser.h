#pragma once

#include "ui/common/filechooser.h"

namespace clinic::test {

/// Answers the system's dialogs as a test says.
class PreparedFileChooser final : public ui::FileChooser
{
public:
    QString answer;
    QString suggested;
    int asked = 0;

    void askSave(QWidget*, const QString&, const QString& name, const QString&, Chosen chosen) override
    {
        suggested = name;
        tell(chosen);
    }
    void askOpen(QWidget*, const QString&, const QString&, Chosen chosen) override { tell(chosen); }
    void askPrinter(QWidget*, const QString&, std::shared_ptr<QPrinter>, Ready) override { ++asked; }

private:
    void tell(const Chosen& chosen)
    {
        ++asked;
        if (!answer.isEmpty())
            chosen(answer);
    }
};

} // namespace clinic::test
