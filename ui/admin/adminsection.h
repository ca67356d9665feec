#pragma once

#include "adminpage.h"
#include "domain/error.h"
#include "recordlist.h"

class QStackedLayout;

namespace clinic::ui {

class ActionButton;
class BusyBar;
class EditorPane;
class EmptyState;

/// A section of records: the list at the start, the editor of one of them at the end. Saves only when asked,
/// asks before it drops what is typed, and keeps it through conflicts, other people's changes and lost connections.
class AdminSection : public AdminPage
{
    Q_OBJECT
public:
    struct Words
    {
        QString name;
        QString icon;
        QString add;
        QString emptyTitle;
        QString emptyWords;
    };

    void refresh() override;
    void leaveThen(std::function<void()> go) override;
    void setHindrance(const QString& hindrance) override;
    [[nodiscard]] bool isTouchedBy(const domain::ServerEvent& event) const override;
    [[nodiscard]] QWidget& firstStop() override;
    void openRecord(const QString& id);
    void addNew();
    [[nodiscard]] EditorPane& editor() const { return *m_editor; }
    [[nodiscard]] RecordList& list() const { return *m_list; }

protected:
    /// Takes the form. Without a list there is one record alone.
    AdminSection(Words words, const QString& objectName, QWidget* form, bool withList, QWidget* parent);

    virtual void load() = 0;
    /// Fills the form; an empty id means a new record.
    virtual void fillFrom(const QString& id) = 0;
    virtual void revert() = 0;
    /// Marks what is wrong and goes to the first of it; true when nothing is.
    [[nodiscard]] virtual bool check() = 0;
    virtual void send() = 0;
    [[nodiscard]] virtual QString titleOf(const QString& id) const = 0;
    virtual void focusForm() = 0;
    /// Why the service refuses although nobody changed the record.
    [[nodiscard]] virtual QString refusalWords() const;
    /// Marks the fields that the service refused; false when none of them is shown.
    virtual bool markRefused(const QList<domain::FieldError>& fields);
    /// Whether a record can be made here.
    virtual void showExtras() {}

    void setRows(const QList<RecordRow>& rows);
    void loadFailed(const domain::Error& error);
    /// What is open is a record of the service from now on, with this id.
    void nowStored(const QString& id);
    void saved(const QString& sentence);
    void refused(const domain::Error& error);
    /// Another person's change was taken into the form. `mineKept`: something typed stands beside it.
    void merged(bool mineKept);
    void updateFoot();
    [[nodiscard]] bool isSaving() const { return m_saving; }
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] bool isNew() const { return m_open && m_openId.isEmpty(); }
    [[nodiscard]] const QString& openId() const { return m_openId; }
    void closeEditor();

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void save();
    void discard();
    void stay();
    void open(const QString& id);
    void askToLeave();
    void onRowChosen(int row);
    void addShortcuts();

    Words m_words;
    bool m_withList;
    QWidget* m_start = nullptr;
    RecordList* m_list = nullptr;
    BusyBar* m_busy = nullptr;
    ActionButton* m_add = nullptr;
    QStackedLayout* m_pages = nullptr;
    QWidget* m_blank = nullptr;
    EmptyState* m_empty = nullptr;
    EditorPane* m_editor = nullptr;
    bool m_loaded = false;
    bool m_open = false;
    QString m_openId;
    bool m_saving = false;
    /// A save was refused as stale: what comes with the next load decides what is said.
    bool m_stale = false;
    bool m_mergedSinceStale = false;
    bool m_asking = false;
    std::function<void()> m_next;
    QString m_hindrance;
};

} // namespace clinic::ui
