#include "architecture/rules.h"

namespace clinic::test {

namespace {

const QStringList everyUiFolder{"ui/shell",   "ui/calendar", "ui/followups", "ui/transcripts",
                                "ui/latency", "ui/admin",    "ui/common"};
const QStringList everyLayer =
    QStringList{"domain",  "items",    "phone",       "contract",   "client",  "supervisor", "edge",
                "booking", "followup", "redaction",   "latency",    "tenancy", "audit",      "providers",
                "crypto",  "storage",  "app/console", "app/daemon", "app/ctl", "privacy", "documents", "calls"} +
    everyUiFolder;
const QStringList widgetModules{"Gui", "Widgets", "Svg", "SvgWidgets", "DBus", "PrintSupport", "Pdf", "PdfWidgets"};

LayerRule domainService(const QString& name, const QStringList& more = {})
{
    return {"services/" + name, name, QStringList{"domain", "contract", "phone", "storage", "crypto"} + more, {}};
}

LayerRule screen(const QString& name)
{
    return {"ui/" + name, "ui/" + name, {"domain", "items", "phone", "contract", "ui/common"}, widgetModules};
}

} // namespace

const QList<LayerRule>& layerRules()
{
    static const QList<LayerRule> rules{
        {"models/domain", "domain", {}, {}},
        {"models/items", "items", {"domain", "phone"}, {"Gui"}},
        {"models/phone", "phone", {"domain"}, {}},
        {"services/contract", "contract", {"domain"}, {}},
        {"services/client", "client", {"domain", "contract"}, {"Network"}},
        {"services/supervisor", "supervisor", {"domain"}, {"Network"}},
        {"services/edge",
         "edge",
         {"domain", "contract", "storage", "booking", "calls", "followup", "redaction", "latency", "tenancy", "audit",
          "privacy", "crypto"},
         {}},
        domainService("booking", {"tenancy"}),
        domainService("calls", {"tenancy", "redaction"}),
        domainService("followup", {"tenancy"}),
        {"services/redaction", "redaction", {"domain", "phone"}, {}},
        domainService("latency"),
        domainService("privacy", {"tenancy", "documents"}),
        {"services/documents", "documents", {}, {"Gui"}},
        domainService("tenancy"),
        domainService("audit"),
        {"services/providers", "providers", {"domain"}, {"Network"}},
        {"services/crypto", "crypto", {"domain"}, {}},
        {"services/storage", "storage", {"domain", "crypto", "supervisor"}, {"Sql"}},
        {"ui/common", "ui/common", {"domain", "contract"}, widgetModules},
        screen("calendar"),
        screen("followups"),
        screen("transcripts"),
        screen("latency"),
        screen("admin"),
        {"ui/shell", "ui/shell", QStringList{"domain", "items", "phone", "contract"} + everyUiFolder, widgetModules},
        {"app", "app", everyLayer, widgetModules + QStringList{"Network", "Sql"}},
    };
    return rules;
}

const QList<LibraryRule>& libraryRules()
{
    static const QList<LibraryRule> rules{
        {"openssl/", "services/crypto"}, {"boost/", "services/edge"},         {"phonenumbers/", "models/phone"},
        {"libpq", "services/storage"},   {"postgresql/", "services/storage"},
        {"libical/", "services/booking"},
    };
    return rules;
}

const QStringList& topLevelEntries()
{
    static const QStringList entries{
        "CMakeLists.txt",
        "app",
        "ui",
        "models",
        "services",
        "resources",
        "tests",
        "translations",
        "README.md",
        "ARCHITECTURE.md",
        "LICENSE",
        "CHANGELOG.md",
        "CMakePresets.json",
        ".clang-format",
        ".clang-tidy",
        ".editorconfig",
        ".ci",
        ".gitignore",
        "run",
        "check",
    };
    return entries;
}

bool isLeftByTools(const QString& name)
{
    return name == ".git" || name == "build" || name.startsWith("build-") || name == ".cache" ||
           name == "CMakeUserPresets.json" || name == "CMakeLists.txt.user" || name == ".qtcreator" ||
           name == ".vscode" || name == ".idea";
}

} // namespace clinic::test
