#pragma once

#include "contract/ports.h"
#include "recordsection.h"

#include <QTimeZone>

class QLineEdit;
class QRadioButton;

namespace clinic::ui {

class DuePane;
class LabeledField;
class TextLabel;

/// A class of data as a record of this section.
struct KeptClass : contract::RetentionClass
{
    [[nodiscard]] QString id() const { return name; }
    friend bool operator==(const KeptClass&, const KeptClass&) = default;
};

/// How long each class of data stays, and what is due to go.
class RetentionSection final : public RecordSection<KeptClass>
{
    Q_OBJECT
public:
    RetentionSection(contract::PrivacyApi& privacy, const QTimeZone& zone, QWidget* parent = nullptr);

    void setHindrance(const QString& hindrance) override;
    [[nodiscard]] bool isAskedEachTime() const override { return true; }
    [[nodiscard]] bool isTouchedBy(const domain::ServerEvent& event) const override;

protected:
    void load() override;
    [[nodiscard]] KeptClass blank() const override { return {}; }
    [[nodiscard]] KeptClass read(const KeptClass& base) const override;
    void fill(const KeptClass& kept) override;
    [[nodiscard]] KeptClass merge(const KeptClass& before, const KeptClass& mine,
                                  const KeptClass& theirs) const override;
    [[nodiscard]] RecordRow rowOf(const KeptClass& kept) const override;
    [[nodiscard]] bool isBefore(const KeptClass& a, const KeptClass& b) const override;
    [[nodiscard]] QString titleOfNew() const override { return {}; }
    [[nodiscard]] bool check() override;
    void send() override;
    void focusForm() override;
    bool markRefused(const QList<domain::FieldError>& fields) override;

private:
    RetentionSection(contract::PrivacyApi& privacy, const QTimeZone& zone, QWidget* form, QWidget* parent);

    void take(const contract::RetentionPolicy& policy);
    void showBounds(const KeptClass& kept);
    [[nodiscard]] QString spanOf(const std::optional<int>& days) const;

    contract::PrivacyApi& m_privacy;
    QTimeZone m_zone;
    /// The order in which the service tells them.
    QStringList m_order;
    TextLabel* m_about = nullptr;
    TextLabel* m_facts = nullptr;
    QRadioButton* m_forever = nullptr;
    QRadioButton* m_limited = nullptr;
    QLineEdit* m_days = nullptr;
    LabeledField* m_daysField = nullptr;
    DuePane* m_due = nullptr;
};

} // namespace clinic::ui
