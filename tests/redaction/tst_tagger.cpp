#include "redaction/chain.h"
#include "redaction/tagger.h"
#include "redaction/weights.h"

#include <QTest>

#include <cmath>

using namespace clinic::redaction;

/// The chain's arithmetic and the form of the weights.
class TaggerTest final : public QObject
{
    Q_OBJECT

private:
    static Weights::Trained trained()
    {
        Weights::Trained some;
        for (quint64 key = 1; key < 400; ++key) {
            chain::Row row{};
            row[key % chain::states] = static_cast<float>(key % 7) - 3;
            some.rows.emplace_back(key * 0x9e3779b97f4a7c15ULL, row);
        }
        some.transitions[0][1] = 0.5F;
        return some;
    }
    static QByteArray bytesOf(const std::vector<std::byte>& bytes)
    {
        return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
    }

private Q_SLOTS:
    void sumsOverAllPaths()
    {
        // Three words, all paths by hand.
        std::vector<chain::Row> scores(3);
        for (size_t i = 0; i < 3; ++i) {
            for (size_t s = 0; s < chain::states; ++s)
                scores[i][s] = std::sin(static_cast<float>(i * 13 + s * 7));
        }
        std::array<chain::Row, chain::width> transitions{};
        transitions[0][1] = 1;
        transitions[1][2] = 2;
        double sum = 0;
        double middleIsFirst = 0;
        for (int a = 0; a < chain::states; ++a) {
            for (int b = 0; b < chain::states; ++b) {
                for (int c = 0; c < chain::states; ++c) {
                    if (!chain::mayFollow(0, a) || !chain::mayFollow(a, b) || !chain::mayFollow(b, c))
                        continue;
                    const auto at = [](int s) { return static_cast<size_t>(s); };
                    const double weight = std::exp(scores[0][at(a)] + scores[1][at(b)] + scores[2][at(c)]
                                                   + transitions[at(a)][at(b)] + transitions[at(b)][at(c)]);
                    sum += weight;
                    middleIsFirst += b == 1 ? weight : 0;
                }
            }
        }
        chain::Marginals marginals;
        const double total = marginals.run(scores, transitions);
        QVERIFY(std::abs(total - std::log(sum)) < 1e-4);
        QVERIFY(std::abs(marginals.at()[1][1] - middleIsFirst / sum) < 1e-4);
    }

    void insideFollowsItsOwnBeginning()
    {
        QVERIFY(!chain::mayFollow(0, chain::insideOf(0)));
        QVERIFY(!chain::mayFollow(chain::beginOf(1), chain::insideOf(0)));
        QVERIFY(chain::mayFollow(chain::beginOf(2), chain::insideOf(2)));
        QVERIFY(chain::mayFollow(chain::insideOf(2), chain::beginOf(2)));
    }

    void staysFiniteOnExtremes()
    {
        std::vector<chain::Row> scores(200);
        for (size_t i = 0; i < scores.size(); ++i)
            scores[i].fill(i % 2 ? 5000.0F : -5000.0F);
        chain::Marginals marginals;
        QVERIFY(std::isfinite(marginals.run(scores, {})));
        for (const chain::Row& row : marginals.at()) {
            for (int s = 0; s < chain::states; ++s)
                QVERIFY(std::isfinite(row[static_cast<size_t>(s)]));
        }
    }

    void weightsSurviveTheFile()
    {
        const auto bytes = Weights::toBytes(trained(), 1000);
        const auto weights = Weights::fromBytes(bytes);
        QVERIFY(weights.has_value());
        QCOMPARE(weights->transitions()[0][1], 0.5F);
        for (const auto& [key, row] : trained().rows) {
            const Weights::Row* read = weights->row(key);
            for (size_t s = 0; read && s < chain::states; ++s)
                QVERIFY(std::abs(static_cast<float>((*read)[s]) * weights->scale() - row[s]) <= weights->scale());
        }
        QCOMPARE(weights->row(123), nullptr);
        QCOMPARE(Weights::toBytes(trained(), 1000), bytes);
        QVERIFY(Weights::fromBytes(Weights::toBytes(trained(), 10))->size() <= 10);
    }

    void refusesDamagedWeights()
    {
        const QByteArray whole = bytesOf(Weights::toBytes(trained(), 1000));
        QVERIFY(Tagger::fromWeights(whole).ok());
        for (const qsizetype size : {qsizetype(0), qsizetype(3), qsizetype(17), whole.size() - 1})
            QVERIFY(!Tagger::fromWeights(whole.left(size)).ok());
        QVERIFY(!Tagger::fromWeights(whole + 'x').ok());
        QByteArray other = whole;
        other[4] = char(other[4] + 1);
        QVERIFY(!Tagger::fromWeights(other).ok());
    }

    void isPartOfTheProgram() { QVERIFY(Tagger::load().ok()); }
};

QTEST_GUILESS_MAIN(TaggerTest)
#include "tst_tagger.moc"
