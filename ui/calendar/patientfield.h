#pragma once

#include "contract/ports.h"
#include "items/patientlistmodel.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QFrame;
class QLineEdit;
class QListView;

namespace clinic::ui {

/// The patient's name with suggestions of known people as one types, by the start of a name or a phone number: arrows
/// and Enter choose, the last row makes it a new person, and so does typing on.
class PatientField final : public QWidget
{
    Q_OBJECT
public:
    PatientField(contract::ContactApi& contacts, const QString& region, QWidget* parent = nullptr);

    [[nodiscard]] QString name() const;
    void setName(const QString& name);
    /// The known person that was chosen, if one was.
    [[nodiscard]] const std::optional<domain::Contact>& contact() const { return m_contact; }
    void clear();
    [[nodiscard]] bool isListShown() const;
    /// Takes `contact` as if it had been chosen from the list.
    void setContact(const domain::Contact& contact);
    void chooseNewPerson();
    [[nodiscard]] QLineEdit* lineEdit() const { return m_edit; }
    void setSearchable(bool searchable) { m_searchable = searchable; }

Q_SIGNALS:
    void edited();
    void contactChosen(const clinic::domain::Contact& contact);
    void contactDropped();
    /// The last row, or Ctrl N: nobody of these.
    void newPersonChosen();
    /// “3 matches”, or nothing.
    void matchesChanged(const QString& words);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void onEdited(const QString& text);
    void search();
    void forgetSearch();
    void showFound(const domain::Result<contract::ContactList>& reply, int asked);
    void choose(int row);
    void showList(bool shown);
    void placeList();
    bool handleKey(int key);
    bool chooseWhenFound();

    contract::ContactApi& m_contacts;
    QLineEdit* m_edit = nullptr;
    QAction* m_knownMark = nullptr;
    QFrame* m_frame = nullptr;
    QListView* m_list = nullptr;
    items::PatientListModel m_model;
    std::optional<domain::Contact> m_contact;
    QTimer m_pause;
    QString m_region;
    int m_asked = 0;
    bool m_searchable = true;
    bool m_searching = false;
    /// Enter came before the answer.
    bool m_chooseWhenFound = false;
};

} // namespace clinic::ui
