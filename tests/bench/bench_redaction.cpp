#include "bench/percentiles.h"
#include "redaction/redactor.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <chrono>
#include <cstdio>
#include <ctime>

using namespace clinic;
using namespace clinic::test;

namespace {

/// Forty turns as they are spoken at a surgery's desk; every call says other things, as a number stands in it.
QString callOfFortyTurns(int number)
{
    const QString digits = QString::number(100000 + number % 900000);
    const QStringList pairs{
        "AI: Good morning, thanks for calling the surgery, how can I help you today?",
        "User: Hi, yes, I'd like to book an appointment please, I've had a terrible cough and my chest goes tight at "
        "night.",
        "AI: I'm sorry to hear that. Can I take your full name?",
        "User: It's Zelda Quirke, that's Q-U-I-R-K-E.",
        "AI: Thank you Zelda. And your date of birth?",
        "User: the fourth of March nineteen sixty-one",
        "AI: What's the best number to reach you on?",
        "User: oh seven seven double oh",
        "AI: Yes",
        "User: nine double oh, " + digits.left(3),
        "AI: Lovely. Is the address still 12 Rosebery Lane, Hatherton?",
        "User: No, we moved, it's flat 3, " + digits.right(2) + " Old Mill Road now, the postcode is HT4 2QQ.",
        "AI: Great. Are you taking any medication at the moment?",
        "User: I take ramipril for my blood pressure and a statin, and I used to be on warfarin.",
        "AI: Any allergies we should know about?",
        "User: Just penicillin, it brings me out in a rash.",
        "AI: Have you had any operations recently?",
        "User: I had a hip replacement two years ago and a colonoscopy last spring, everything was fine then.",
        "AI: And how should we confirm the appointment?",
        "User: By email, zelda dot quirke at example dot com, or a text, I don't mind.",
        "AI: Do you have your NHS number to hand?",
        "User: I do, it's 943 476 5919.",
        "AI: Thank you. I can offer you Tuesday the 12th of October at half past nine or the day after at two.",
        "User: Tuesday is good. How long does it take, and is there anywhere to park?",
        "AI: It takes about twenty minutes, and there's a car park behind the building, two pounds an hour.",
        "User: Perfect. Oh, and my mother Agnes is ninety-four, she needs her flu jab, can she come along?",
        "AI: Of course. Does she have any conditions we should know of?",
        "User: She has type 2 diabetes and a bit of arthritis in her hands, nothing else really.",
        "AI: I've put that down. Would you like to pay the deposit now?",
        "User: Yes, the card is 4111 1111 1111 1111.",
        "AI: That went through. You can change the booking at www.example.org/bookings whenever you like.",
        "User: That's very kind of you, thank you so much.",
        "AI: Is there anything else I can do for you?",
        "User: Will Doctor Ito be there, or is it somebody else this time?",
        "AI: Doctor Ito is on holiday, so you'd see a colleague. Is that all right?",
        "User: Yes, that's fine, I just want to get it sorted before we go away.",
        "AI: Then you're all set, Mrs Quirke.",
        "User: Great, see you on Tuesday then.",
        "AI: See you then. Bye now.",
        "User: Bye."};
    return pairs.join(u'\n');
}

double cpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{"calls", "How many calls to redact.", "N", "2000"}});
    parser.process(application);
    const int calls = std::max(1, parser.value("calls").toInt());

    const auto began = std::chrono::steady_clock::now();
    const auto redactor = redaction::Redactor::load();
    if (!redactor) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(redactor.error().detail));
        return 1;
    }
    const double loading = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();

    std::vector<double> seconds;
    double bytes = 0;
    double all = 0;
    size_t passages = 0;
    for (int i = 0; i < calls; ++i) {
        const QString text = callOfFortyTurns(i * 37);
        bytes += static_cast<double>(text.toUtf8().size());
        const double before = cpuSeconds();
        const auto conversation = redaction::Conversation::parse(text);
        const auto found = (*redactor)->find(conversation);
        const auto masked =
            redaction::mask(conversation.text, 0, static_cast<int>(conversation.text.size()), found, false);
        seconds.push_back(cpuSeconds() - before);
        all += seconds.back();
        passages += static_cast<size_t>(masked.redactions.size());
    }
    std::printf("loading            %8.1f ms\n", loading * 1000);
    std::printf("calls              %8d of 40 turns, %.0f bytes and %.1f passages each\n", calls, bytes / calls,
                static_cast<double>(passages) / calls);
    std::printf("speed              %8.2f MB/s of transcript on one core\n", bytes / all / 1e6);
    std::printf("a call, p50        %8.3f ms\n", percentile(seconds, 0.5) * 1000);
    std::printf("a call, p99        %8.3f ms\n", percentile(seconds, 0.99) * 1000);
    return passages > 0 ? 0 : 1;
}
