#pragma once

#include "contract/ports.h"
#include "transcriptplaces.h"

#include <optional>

namespace clinic::ui {

/// The call that is open: read, corrected and revealed through the port. Knows no widgets.
class CallDesk final : public QObject
{
    Q_OBJECT
public:
    /// The port must outlive this.
    explicit CallDesk(contract::CallApi& calls, QObject* parent = nullptr);

    /// Another call, or the same anew.
    void open(const domain::CallId& id);
    void close();
    /// A call as the stream tells it: if it is the open one and newer, it is read again.
    void note(const domain::CallSummary& call);

    [[nodiscard]] const std::optional<domain::Call>& call() const { return m_call; }
    /// What was asked for last, whether or not it is there yet.
    [[nodiscard]] const domain::CallId& wanted() const { return m_wanted; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] bool isCorrecting() const { return m_correcting; }

    /// “Missed this”, or with the place of a placeholder another label for it.
    void label(const MarkedPassage& passage, domain::RedactionLabel label);
    /// “Not sensitive”.
    void unmask(const ChipPlace& place);
    /// The same with what was found elsewhere, one after the other.
    void correctAlso(const QList<contract::SimilarPassage>& chosen);
    void stopCorrecting();

    void reveal(const QString& reason, const QString& password);
    /// An answer that is under way is not wanted any more.
    void forgetReveal();

Q_SIGNALS:
    void loading();
    void opened(const clinic::domain::Call& call);
    void openFailed(const clinic::domain::Error& error);

    /// The correction holds. `label` is empty for “not sensitive”.
    void corrected(const std::optional<clinic::domain::RedactionLabel>& label);
    void correctionFailed(const clinic::domain::Error& error);
    void similarFound(const QList<clinic::contract::SimilarPassage>& similar);
    void alsoProgressed(int done, int of);
    /// `gone` of them had changed in the meantime and were left as they are.
    void alsoFinished(int done, int gone);

    void revealed(const clinic::contract::RevealedCall& call);
    void revealRefused(const clinic::domain::Error& error);

private:
    void correct(const contract::CorrectionRequest& request);
    void correctNext();
    void onNext(const contract::SimilarPassage& passage, const domain::Result<contract::CorrectionReply>& reply);
    void take(const domain::Call& call);
    [[nodiscard]] bool stillFits(const contract::SimilarPassage& passage, const domain::Call& call) const;

    contract::CallApi& m_calls;
    domain::CallId m_wanted;
    std::optional<domain::Call> m_call;
    bool m_loading = false;
    bool m_correcting = false;
    /// Stand for the read and the reveal that are wanted now.
    QObject* m_reading = nullptr;
    QObject* m_revealing = nullptr;

    /// What the last correction was about; the passage only of “missed this”.
    std::optional<domain::RedactionLabel> m_label;
    QString m_passage;
    QList<contract::SimilarPassage> m_also;
    int m_alsoOf = 0;
    int m_alsoDone = 0;
    int m_alsoGone = 0;
};

} // namespace clinic::ui
