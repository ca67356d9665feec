#include "documents/pdf.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QMutex>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace clinic::documents {

using namespace Qt::StringLiterals;

namespace {

constexpr int resolution = 600;
constexpr double sideMm = 18;
constexpr double topMm = 18;
constexpr double footMm = 24;
constexpr double pointsOfText = 9.5;
constexpr double pointsOfSmall = 8;

const QColor textColour(0x1b, 0x1f, 0x24);
const QColor mutedColour(0x5b, 0x64, 0x70);
const QColor lineColour(0xd5, 0xda, 0xe0);

double dots(double millimetres)
{
    return millimetres / 25.4 * resolution;
}

QFont fontOf(double points, QFont::Weight weight = QFont::Normal)
{
    QFont font(QStringList{u"Inter"_s, u"DejaVu Sans"_s});
    font.setPointSizeF(points);
    font.setWeight(weight);
    // Inter draws the colon of a time and the hyphen of a date as glyphs that no reader can turn back into characters.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QTextCharFormat format(double points, const QColor& colour, QFont::Weight weight = QFont::Normal)
{
    QTextCharFormat characters;
    characters.setFont(fontOf(points, weight));
    characters.setForeground(colour);
    return characters;
}

/// Writes a document's parts one below the other into a QTextDocument. Texts go in as they are: nothing in them is
/// taken for markup.
class Composer final
{
public:
    explicit Composer(QTextDocument& target)
        : m_cursor(&target)
    {
    }

    void write(const Document& document)
    {
        // Laid out once, at the end.
        m_cursor.beginEditBlock();
        line(document.title, format(18, textColour, QFont::DemiBold), 0, 4);
        line(document.subtitle, format(pointsOfText, mutedColour), 0, 12);
        for (const Section& section : document.sections)
            write(section);
        m_cursor.endEditBlock();
    }

private:
    void write(const Section& section)
    {
        line(section.title, format(12, textColour, QFont::DemiBold), 16, 4, QTextFormat::PageBreak_Auto, true);
        line(section.note, format(pointsOfSmall, mutedColour), 0, 4);
        writeFacts(section.facts);
        for (const QString& paragraph : section.paragraphs)
            line(paragraph, format(pointsOfText, textColour), 0, 3);
        writeTable(section.table);
    }

    void line(const QString& text, const QTextCharFormat& characters, double above, double below,
              QTextFormat::PageBreakFlags pageBreak = QTextFormat::PageBreak_Auto, bool heading = false)
    {
        if (text.isEmpty())
            return;
        QTextBlockFormat block;
        block.setTopMargin(above);
        block.setBottomMargin(below);
        block.setPageBreakPolicy(pageBreak);
        if (heading)
            block.setHeadingLevel(2);
        if (m_first)
            m_cursor.setBlockFormat(block);
        else
            m_cursor.insertBlock(block);
        m_first = false;
        m_cursor.setCharFormat(characters);
        m_cursor.insertText(text, characters);
    }

    void writeFacts(const QList<Fact>& facts)
    {
        if (facts.isEmpty())
            return;
        QTextTable* table = insertTable(facts.size(), {30, 70}, 0);
        for (int row = 0; row < facts.size(); ++row) {
            fill(table->cellAt(row, 0), facts[row].name, format(pointsOfText, mutedColour));
            fill(table->cellAt(row, 1), facts[row].value, format(pointsOfText, textColour));
        }
        leave();
    }

    void writeTable(const Table& content)
    {
        if (content.rows.isEmpty())
            return;
        QTextTable* table = insertTable(content.rows.size() + 1, content.widths, 1, content.head.size());
        for (int column = 0; column < content.head.size(); ++column)
            fill(table->cellAt(0, column), content.head[column], format(pointsOfSmall, mutedColour, QFont::Medium), true);
        for (int row = 0; row < content.rows.size(); ++row) {
            for (int column = 0; column < content.head.size(); ++column)
                fill(table->cellAt(row + 1, column), content.rows[row].value(column), format(pointsOfText, textColour),
                     true);
        }
        leave();
    }

    QTextTable* insertTable(qsizetype rows, const QList<int>& widths, int headerRows, qsizetype columns = 2)
    {
        QTextTableFormat shape;
        shape.setBorder(0);
        shape.setBorderCollapse(true);
        shape.setCellPadding(3);
        shape.setCellSpacing(0);
        shape.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        shape.setHeaderRowCount(headerRows);
        QList<QTextLength> lengths;
        for (const int percent : widths)
            lengths.append(QTextLength(QTextLength::PercentageLength, percent));
        if (!lengths.isEmpty())
            shape.setColumnWidthConstraints(lengths);
        return m_cursor.insertTable(static_cast<int>(rows), static_cast<int>(columns), shape);
    }

    static void fill(QTextTableCell cell, const QString& text, const QTextCharFormat& characters, bool lined = false)
    {
        QTextTableCellFormat look = cell.format().toTableCellFormat();
        look.setLeftPadding(0);
        look.setRightPadding(6);
        if (lined) {
            look.setBottomBorder(1);
            look.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            look.setBottomBorderBrush(lineColour);
        }
        cell.setFormat(look);
        cell.firstCursorPosition().insertText(text, characters);
    }

    /// Behind the table that was written last.
    void leave() { m_cursor.movePosition(QTextCursor::End); }

    QTextCursor m_cursor;
    bool m_first = true;
};

void drawFoot(QPainter& painter, const Document& document, int page, int pages, const QRectF& foot)
{
    painter.setPen(mutedColour);
    painter.setFont(fontOf(pointsOfSmall));
    const QString number = document.pageOf.contains(u"%1") ? document.pageOf.arg(page).arg(pages) : QString();
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, document.footer);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignTop, number);
}

} // namespace

QByteArray toPdf(const Document& document)
{
    // Fonts are shared by all threads; documents are rare, so one at a time is enough.
    static QMutex oneAtATime;
    const QMutexLocker locker(&oneAtATime);

    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(document.title);
    writer.setCreator(u"CallWaiting"_s);
    writer.setResolution(resolution);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));

    const QSizeF paper(writer.width(), writer.height());
    const QSizeF body(paper.width() - 2 * dots(sideMm), paper.height() - dots(topMm) - dots(footMm));
    QTextDocument text;
    text.setUndoRedoEnabled(false);
    text.documentLayout()->setPaintDevice(&writer);
    text.setDocumentMargin(0);
    text.setDefaultFont(fontOf(pointsOfText));
    text.setPageSize(body);
    Composer(text).write(document);

    QPainter painter(&writer);
    const int pages = text.pageCount();
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        painter.save();
        painter.translate(dots(sideMm), dots(topMm) - page * body.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(QPointF(0, page * body.height()), body);
        painter.setClipRect(context.clip);
        text.documentLayout()->draw(&painter, context);
        painter.restore();
        drawFoot(painter, document, page + 1, pages,
                 QRectF(dots(sideMm), paper.height() - dots(footMm) * 0.6, body.width(), dots(footMm) * 0.5));
    }
    painter.end();
    return bytes;
}

} // namespace clinic::documents
