#pragma once

#include "contract/ports.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLineEdit;

namespace clinic::ui {

class BusyBar;
class RecordList;
class TextLabel;

/// Finds a person by the beginning of a name or a phone number. Phone numbers stay masked in the list.
class PersonFinder final : public QWidget
{
    Q_OBJECT
public:
    explicit PersonFinder(contract::ContactApi& contacts, QWidget* parent = nullptr);

    void forget();
    [[nodiscard]] QLineEdit& edit() const { return *m_edit; }

Q_SIGNALS:
    void chosen(const clinic::domain::Contact& contact);
    /// Nobody is chosen any more.
    void dropped();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void onTyped();
    void search();
    void show(const domain::Result<contract::ContactList>& reply);
    void say(const QString& words);
    void choose(int row);

    contract::ContactApi& m_contacts;
    QLineEdit* m_edit = nullptr;
    QAction* m_clear = nullptr;
    BusyBar* m_busy = nullptr;
    TextLabel* m_words = nullptr;
    RecordList* m_list = nullptr;
    QList<domain::Contact> m_found;
    QTimer m_pause;
    int m_asked = 0;
};

} // namespace clinic::ui
