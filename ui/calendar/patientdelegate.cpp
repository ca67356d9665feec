#include "patientdelegate.h"

#include "items/patientlistmodel.h"
#include "phone/phonenumber.h"
#include "ui/common/controlpainting.h"
#include "ui/common/icons.h"
#include "ui/common/metrics.h"
#include "ui/common/tokens.h"

#include <QDate>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace clinic::ui {

PatientDelegate::PatientDelegate(QLineEdit* typed, const QString& region, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_typed(typed)
    , m_region(region)
{
}

int PatientDelegate::rowHeight(const QFont& font)
{
    return std::max(48, 2 * QFontMetrics(font).height() + 16);
}

QSize PatientDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool added = index.data(items::PatientListModel::NewPersonRole).toBool();
    return {option.rect.width(),
            added ? std::max(40, QFontMetrics(option.font).height() + 20) : rowHeight(option.font)};
}

void PatientDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& tokens = Tokens::of(option.palette);
    const bool rtl = option.direction == Qt::RightToLeft;
    const bool chosen = option.state & QStyle::State_Selected;
    painter->save();
    painter->fillRect(option.rect, chosen ? tokens.selection : tokens.surfaceRaised);
    if (chosen)
        painter->fillRect(rtl ? QRect(option.rect.right() - 2, option.rect.top(), 3, option.rect.height())
                              : QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                          tokens.accent);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.line);

    const QRect inner = option.rect.adjusted(12, 4, -12, -5);
    if (index.data(items::PatientListModel::NewPersonRole).toBool()) {
        paintNew(*painter, inner, index.data().toString(), option);
        painter->restore();
        return;
    }
    const QRect first(inner.left(), inner.top(), inner.width(), inner.height() / 2);
    const QRect second = first.translated(0, inner.height() / 2);
    QFont small = option.font;
    small.setPixelSize(12);
    const QDate born = index.data(items::PatientListModel::DateOfBirthRole).toDate();
    painter->setFont(small);
    painter->setPen(tokens.textMuted);
    int taken = 0;
    if (born.isValid()) {
        const QString words = tr("born %1").arg(born.year());
        taken = QFontMetrics(small).horizontalAdvance(words) + 8;
        painter->drawText(first, int(Qt::AlignVCenter) | Qt::AlignRight, words);
    }
    const QString phone = phone::formatInternational(index.data(items::PatientListModel::PhoneRole).toString());
    painter->drawText(second, int(Qt::AlignVCenter) | Qt::AlignLeft, phone);
    painter->setPen(tokens.text);
    paintName(*painter, first.adjusted(rtl ? taken : 0, 0, rtl ? 0 : -taken, 0),
              index.data(items::PatientListModel::NameRole).toString(), option.font, rtl);
    painter->restore();
}

void PatientDelegate::paintNew(QPainter& painter, const QRect& row, const QString& text,
                               const QStyleOptionViewItem& option) const
{
    const Tokens& tokens = Tokens::of(option.palette);
    const QString key = tr("Ctrl N");
    const int cap = keyCapWidth(key);
    const auto place = [&](const QRect& logical) { return QStyle::visualRect(option.direction, row, logical); };
    const int middle = row.center().y();
    paintIcon(painter, place({row.left(), middle - 8, 16, 16}), QStringLiteral("plus"), tokens.accent);
    paintKeyCap(painter, place({row.right() + 1 - cap, middle - metrics::keyCap / 2, cap, metrics::keyCap}), key,
                tokens.textMuted);
    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    painter.setPen(tokens.accent);
    const QRect words = place({row.left() + 24, row.top(), row.width() - 24 - cap - 8, row.height()});
    painter.drawText(words, QStyle::visualAlignment(option.direction, Qt::AlignVCenter | Qt::AlignLeft),
                     QFontMetrics(strong).elidedText(text, Qt::ElideRight, words.width()));
}

void PatientDelegate::paintName(QPainter& painter, const QRect& row, const QString& name, const QFont& font,
                                bool rtl) const
{
    const QString typed = m_typed ? m_typed->text().simplified() : QString();
    const int at = typed.isEmpty() ? -1 : int(name.indexOf(typed, 0, Qt::CaseInsensitive));
    QFont strong = font;
    strong.setWeight(QFont::DemiBold);
    if (at < 0 || rtl) {
        painter.setFont(font);
        painter.drawText(row, int(Qt::AlignVCenter) | Qt::AlignLeft,
                         QFontMetrics(font).elidedText(name, Qt::ElideRight, row.width()));
        return;
    }
    const QString parts[] = {name.left(at), name.mid(at, typed.size()), name.mid(at + typed.size())};
    int x = row.left();
    for (int i = 0; i < 3 && x < row.right(); ++i) {
        const QFont& used = i == 1 ? strong : font;
        const QFontMetrics metrics(used);
        painter.setFont(used);
        const QString shown = metrics.elidedText(parts[i], Qt::ElideRight, row.right() - x);
        painter.drawText(QRect(x, row.top(), row.right() - x, row.height()), int(Qt::AlignVCenter) | Qt::AlignLeft,
                         shown);
        x += metrics.horizontalAdvance(shown);
    }
}

} // namespace clinic::ui
