#include "adminpage.h"

namespace clinic::ui {

AdminPage::AdminPage(const QString& name, const QString& iconName, const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
    , m_icon(iconName)
{
    setObjectName(objectName);
}

bool AdminPage::isTouchedBy(const domain::ServerEvent& event) const
{
    return std::holds_alternative<domain::Reset>(event.what);
}

} // namespace clinic::ui
