#include "redaction/netnames.h"
#include "redaction/recognisers.h"

#include <QChar>

namespace clinic::redaction {

namespace {

using domain::RedactionLabel;
using Kind = Spoken::Kind;

class WebFinder
{
public:
    explicit WebFinder(Analysis& analysis)
        : m_analysis(analysis)
        , m_words(analysis.words)
        , m_names(analysis)
    {
    }

    void find()
    {
        for (int i = 0; i < m_words.size(); ++i) {
            if (m_analysis.isClaimed(i, i + 1))
                continue;
            const int end = lookAt(i);
            if (end > i)
                i = end - 1;
        }
    }

private:
    int lookAt(int i)
    {
        const std::string_view folded = m_words[i].folded;
        if ((folded == "http" || folded == "https" || folded == "ftp") && m_analysis.folded(i + 1) == ":" &&
            m_analysis.folded(i + 2) == "/")
            return take(i, endOfPath(i + 1), "web.written", 0.99);
        if (const int prefix = endOfPrefix(i); prefix > i)
            return takePrefixed(i, prefix);
        if (m_words[i].kind == Word::Kind::Digits || isHexadecimal(folded)) {
            if (const int end = endOfMachine(i); end > i)
                return take(i, end, "web.machine", 0.98);
        }
        if (m_analysis.said(i).kind == Kind::Digit && m_names.isTight(i) == false) {
            if (const int end = endOfSpokenMachine(i); end > i)
                return take(i, end, "web.machine.spoken", 0.95);
        }
        if (m_names.isDot(i) && i > 0)
            return takeHostAround(i);
        return i;
    }

    int take(int first, int last, std::string_view recogniser, double score)
    {
        m_analysis.add(first, last, RedactionLabel::UrlIp, recogniser, score);
        return last;
    }

    /// One past "www dot", "w w w dot", "double u double u double u dot".
    [[nodiscard]] int endOfPrefix(int i) const
    {
        const auto letters = [&](std::initializer_list<std::string_view> wanted) {
            int at = i;
            for (const std::string_view word : wanted) {
                if (m_analysis.folded(at) != word)
                    return i;
                ++at;
            }
            return at;
        };
        for (const int end : {letters({"www"}), letters({"w", "w", "w"}), letters({"triple", "w"}),
                              letters({"dub", "dub", "dub"}), letters({"double", "u", "double", "u", "double", "u"}),
                              letters({"double", "you", "double", "you", "double", "you"})}) {
            if (end > i && m_names.isDot(end))
                return end + 1;
        }
        return i;
    }

    int takePrefixed(int first, int host)
    {
        int end = m_names.endOfHost(host);
        for (int more = 1; end == host + more - 1 && more < 4 && m_analysis.sameTurn(host + more, first); ++more)
            end = m_names.endOfHost(host + more);
        if (end <= host)
            end = std::min(host + 1, m_words.size());
        return take(first, endOfPath(end), "web.written", 0.98);
    }

    /// "example.com" or "example dot com" around a dot.
    int takeHostAround(int dot)
    {
        const bool spoken = m_words[dot].folded == "dot";
        int host = dot - 1;
        if (m_words[host].kind == Word::Kind::Mark || !m_analysis.sameTurn(host, dot) ||
            m_analysis.isClaimed(host, host + 1))
            return dot;
        while (host >= 2 && m_analysis.folded(host - 1) == "-" && m_names.isTight(host) && m_names.isTight(host - 1))
            host -= 2;
        int labels = 0;
        const int end = m_names.endOfHost(host, &labels);
        if (end <= host + 1 || m_words[host].kind == Word::Kind::Digits)
            return dot;
        const bool about = m_analysis.subjects.before(host).subject == Subject::Web;
        const bool path = m_analysis.folded(end) == "/" || m_analysis.folded(end) == "slash";
        const bool doubtful = NetNames::isWordToo(m_words[end - 1].folded) || m_words[end - 1].capital;
        const bool plain = spoken && !NetNames::isWordToo(m_words[end - 1].folded);
        if (doubtful && !path && !about && labels < 3 && !plain)
            return dot;
        if (spoken)
            host = startOfSpokenHost(host);
        return take(host, endOfPath(end), spoken ? "web.spoken" : "web.host", spoken ? 0.93 : 0.96);
    }

    /// Said aloud a name may come in pieces: "photo share dot org".
    [[nodiscard]] int startOfSpokenHost(int host) const
    {
        constexpr int mostPieces = 3;
        int start = host;
        while (start > 0 && host - start < mostPieces && m_analysis.sameTurn(start - 1, host) &&
               m_words[start - 1].kind != Word::Kind::Mark && !NetNames::isLeadIn(m_words[start - 1].folded) &&
               !NetNames::isLeadIn(m_words[start].folded))
            --start;
        return start;
    }

    /// One past the path, parameters and port behind a host that ends before `at`.
    [[nodiscard]] int endOfPath(int at) const
    {
        int end = at;
        while (at < m_words.size() && m_analysis.sameTurn(at, end - 1)) {
            const Kind kind = m_analysis.said(at).kind;
            const bool slash = m_words[at].folded == "slash";
            if (slash && m_analysis.sameTurn(at + 1, at)) {
                at += 2;
                end = std::min(at, m_words.size());
                while (m_names.isDot(at) || m_analysis.folded(at) == "dash" || m_analysis.folded(at) == "hyphen" ||
                       m_analysis.folded(at) == "underscore") {
                    at += 2;
                    end = std::min(at, m_words.size());
                }
                continue;
            }
            // Parameters whose question mark a recogniser left out.
            const bool parameter =
                m_words[at].spaceBefore && m_analysis.folded(at + 1) == "=" && m_names.isTight(at + 1);
            if (m_words[at].spaceBefore && !parameter)
                break;
            const bool part = m_words[at].kind != Word::Kind::Mark || m_words[at].folded == "/" || kind == Kind::Plus;
            ++at;
            if (part)
                end = at;
        }
        return end;
    }

    [[nodiscard]] static bool isHexadecimal(std::string_view folded)
    {
        return folded.size() <= 4 && folded.find_first_not_of("0123456789abcdef") == std::string_view::npos;
    }

    /// "192.168.0.1", "2001:db8::1", "00:1a:2b:3c:4d:5e".
    [[nodiscard]] int endOfMachine(int first) const
    {
        if (m_names.isTight(first) && (m_analysis.folded(first - 1) == "." || m_analysis.folded(first - 1) == ":"))
            return first;
        int at = first + 1;
        int dots = 0;
        int colons = 0;
        bool digitsAlone = m_words[first].kind == Word::Kind::Digits;
        bool lettersToo = !digitsAlone;
        while (m_names.isTight(at)) {
            const std::string_view mark = m_analysis.folded(at);
            if (mark == "." && m_names.isTight(at + 1) && m_words[at + 1].kind == Word::Kind::Digits && colons == 0 &&
                m_words[at + 1].folded.size() <= 3) {
                ++dots;
                at += 2;
            } else if (mark == ":" && m_names.isTight(at + 1) && dots == 0) {
                ++colons;
                ++at;
                if (m_words[at].kind != Word::Kind::Mark) {
                    if (!isHexadecimal(m_words[at].folded))
                        return first;
                    lettersToo = lettersToo || m_words[at].kind != Word::Kind::Digits;
                    ++at;
                }
            } else {
                break;
            }
        }
        if (dots == 3 && m_words[first].folded.size() <= 3 && digitsAlone)
            return at;
        // Two colons without letters are a time.
        return colons >= 5 || (colons >= 3 && lettersToo) ? at : first;
    }

    /// "one nine two dot one six eight dot one dot five".
    [[nodiscard]] int endOfSpokenMachine(int first) const
    {
        int dots = 0;
        int at = first;
        int end = first;
        while (at < m_words.size() && m_analysis.sameTurn(at, first)) {
            if (m_analysis.said(at).isCounting()) {
                end = ++at;
            } else if (m_words[at].folded == "dot" || m_words[at].folded == "point") {
                ++dots;
                ++at;
            } else {
                break;
            }
        }
        return dots == 3 ? end : first;
    }

    Analysis& m_analysis;
    const Words& m_words;
    const NetNames m_names;
};

} // namespace

void findWebAddresses(Analysis& analysis)
{
    WebFinder(analysis).find();
}

} // namespace clinic::redaction
