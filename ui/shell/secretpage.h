#pragma once

#include "cardpage.h"

class QLineEdit;

namespace clinic::ui {

class ActionButton;
class LabeledField;
class TextLabel;

/// Tells a new clinic, once, what the voice agent signs in with.
class SecretPage final : public CardPage
{
    Q_OBJECT
public:
    explicit SecretPage(QWidget* parent = nullptr);

    void showSecret(const QString& clinicName, const QString& slug, const QString& secret);
    /// Leaves nothing behind in the fields.
    void forget();

Q_SIGNALS:
    void done();

private:
    TextLabel* m_title = nullptr;
    QLineEdit* m_address = nullptr;
    QLineEdit* m_secret = nullptr;
    LabeledField* m_secretField = nullptr;
    ActionButton* m_continue = nullptr;
};

} // namespace clinic::ui
