#pragma once

#include "crypto/envelope.h"
#include "crypto/key.h"

#include <functional>
#include <map>
#include <optional>

namespace clinic::crypto {

/// One purpose's key that is replaced from time to time: the newest version seals, every version opens. Sealed bytes
/// name their version, so that old and new ones may stand side by side.
class KeySeries final
{
public:
    /// Asked for a version that is not here: another process may have made it a moment ago.
    using Finder = std::function<std::optional<Key>(int version)>;

    /// Version 1.
    explicit KeySeries(Key first);

    void add(int version, Key key);
    void setFinder(Finder finder) { m_finder = std::move(finder); }

    [[nodiscard]] int newestVersion() const { return m_keys.rbegin()->first; }
    [[nodiscard]] const Key& newest() const { return m_keys.rbegin()->second; }
    [[nodiscard]] std::optional<Key> find(int version) const;

private:
    std::map<int, Key> m_keys;
    Finder m_finder;
};

/// The version that sealed these bytes; 1 for those that name none.
[[nodiscard]] int keyVersionOf(const QByteArray& sealed);

/// As with a single key; under version 1 the very same bytes.
[[nodiscard]] domain::Result<QByteArray> seal(const KeySeries& keys, const QByteArray& plain,
                                              const QByteArray& associated);
[[nodiscard]] domain::Result<QByteArray> open(const KeySeries& keys, const QByteArray& sealed,
                                              const QByteArray& associated);
[[nodiscard]] domain::Result<QByteArray> wrapKey(const KeySeries& wrapping, const Key& key,
                                                 const QByteArray& associated);
[[nodiscard]] domain::Result<Key> unwrapKey(const KeySeries& wrapping, const QByteArray& wrapped,
                                            const QByteArray& associated);

} // namespace clinic::crypto
