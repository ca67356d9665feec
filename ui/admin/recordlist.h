#pragma once

#include <QListWidget>

namespace clinic::ui {

/// What a list shows of one record.
struct RecordRow
{
    QString id;
    QString title;
    QString note;
    /// `#rrggbb` of the dot before it; empty for the icon.
    QString color;
    QString icon;
    /// A word at the end of the line: “left”, “closed”.
    QString aside;
    /// Not in use any more.
    bool faded = false;
    friend bool operator==(const RecordRow&, const RecordRow&) = default;
};

/// The records of a section, two lines each. Keeps the current one when the rows change.
class RecordList final : public QListWidget
{
    Q_OBJECT
public:
    explicit RecordList(const QString& objectName, QWidget* parent = nullptr);

    void setRows(const QList<RecordRow>& rows);
    [[nodiscard]] QString currentId() const;
    [[nodiscard]] QString idAt(int row) const;
    /// Marks it as the current one without telling; none for an id that is not there.
    void markCurrent(const QString& id);
    /// Grey rows in the shape of the coming ones while the first answer is awaited.
    void setAwaited(bool awaited);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_awaited = false;
};

} // namespace clinic::ui
