#include "appmark.h"

#include "ui/common/iconlabel.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"

#include <QVBoxLayout>

namespace clinic::ui {

AppMark::AppMark(QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::unit);
    column->addWidget(new IconLabel(QStringLiteral("mark"), metrics::emptyIcon, QPalette::Link, this), 0,
                      Qt::AlignHCenter);
    column->addWidget(new TextLabel(TextLabel::Title, QStringLiteral("CallWaiting"), this), 0, Qt::AlignHCenter);
}

} // namespace clinic::ui
