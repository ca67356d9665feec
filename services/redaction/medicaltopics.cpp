#include "redaction/medicaltopics.h"

#include <array>
#include <vector>

namespace clinic::redaction {
namespace {

struct TopicWord
{
    std::string_view beginning;
    quint8 topics;
};

/// How questions and remarks name what they are about.
constexpr TopicWord topicWords[] = {
    {"symptom", IllnessTopic},
    {"condition", IllnessTopic},
    {"problem", IllnessTopic},
    {"illness", IllnessTopic},
    {"disease", IllnessTopic},
    {"diagnos", IllnessTopic},
    {"health", IllnessTopic},
    {"medical", IllnessTopic},
    {"history", IllnessTopic | ProcedureTopic},
    {"pain", IllnessTopic},
    {"suffer", IllnessTopic},
    {"wrong", IllnessTopic},
    {"matter", IllnessTopic},
    {"seems", IllnessTopic},
    {"feeling", IllnessTopic},
    {"concern", IllnessTopic},
    {"complain", IllnessTopic},
    {"unwell", IllnessTopic},
    {"brings", IllnessTopic | BookingTopic},
    {"reason", IllnessTopic | BookingTopic},
    {"regarding", IllnessTopic | BookingTopic},
    {"medicat", MedicationTopic},
    {"medicine", MedicationTopic},
    {"prescri", MedicationTopic},
    {"tablet", MedicationTopic},
    {"taking", MedicationTopic},
    {"drug", MedicationTopic},
    {"dose", MedicationTopic},
    {"pills", MedicationTopic},
    {"allerg", AllergyTopic | MedicationTopic},
    {"intoleran", AllergyTopic},
    {"react", AllergyTopic},
    {"surger", ProcedureTopic},
    {"operation", ProcedureTopic},
    {"procedure", ProcedureTopic},
    {"treatment", ProcedureTopic},
    {"service", BookingTopic},
    {"appointment", BookingTopic},
    {"consultation", BookingTopic},
    {"book", BookingTopic},
    {"test", ProcedureTopic},
    {"scan", ProcedureTopic},
    {"having", BookingTopic},
    {"looking", BookingTopic},
};

/// The words above by their first four letters: every word of a text is held against them.
class Topics
{
public:
    Topics()
    {
        for (const TopicWord& word : topicWords)
            m_buckets[bucketOf(word.beginning)].push_back(&word);
    }

    [[nodiscard]] quint8 of(std::string_view folded) const
    {
        if (folded.size() < 4)
            return 0;
        quint8 topics = 0;
        for (const TopicWord* word : m_buckets[bucketOf(folded)]) {
            if (folded.starts_with(word->beginning))
                topics |= word->topics;
        }
        return topics;
    }

private:
    static size_t bucketOf(std::string_view word)
    {
        return (static_cast<unsigned char>(word[0]) * 31U + static_cast<unsigned char>(word[1]) * 7U +
                static_cast<unsigned char>(word[2]) * 3U + static_cast<unsigned char>(word[3])) %
               256;
    }

    std::array<std::vector<const TopicWord*>, 256> m_buckets;
};

} // namespace

quint8 topicsOf(std::string_view folded)
{
    static const Topics topics;
    return topics.of(folded);
}

} // namespace clinic::redaction
