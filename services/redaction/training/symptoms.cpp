#include "redaction/training/inventor.h"

namespace clinic::redaction::training {

using namespace Qt::StringLiterals;

namespace {

/// One of a list whose choices are parted by commas.
QString pick(Dice& dice, const char* choices)
{
    const QStringList list = QString::fromLatin1(choices).split(u", "_s);
    return list[static_cast<qsizetype>(dice.roll(static_cast<size_t>(list.size())))];
}

constexpr const char* degrees = "severe, extreme, constant, mild, terrible, bad, awful, slight, chronic, sudden, really bad, intense, horrible, "
                                "nasty, occasional, frequent, persistent, excruciating, crazy, major, minor, ongoing, serious, worsening";
constexpr const char* troubles = "pain, headaches, migraine, nausea, dizziness, fatigue, cramps, itching, sweating, tremors, insomnia, anxiety, "
                                 "depression, panic, palpitations, bloating, constipation, diarrhea, heartburn, vertigo, numbness, tingling, "
                                 "swelling, bruising, bleeding, rash, hives, fever, chills, cough, wheezing, drowsiness, sleepiness, confusion, "
                                 "nightmares, mood swings, irritability, anger, crying spells, brain fog, dry mouth, blurred vision, night "
                                 "sweats, hot flashes, weakness, stiffness, spasms, aches, burning, soreness, hair loss, weight gain, "
                                 "weight loss, low energy, brain zaps, restlessness, apathy, agitation, yawning, burping, reflux";
constexpr const char* parts = "chest, back, lower back, neck, shoulder, left arm, right arm, elbow, wrist, hand, hands, finger, thumb, hip, leg, "
                              "left leg, knee, calf, ankle, foot, feet, big toe, heel, head, jaw, face, ear, eye, eyes, throat, stomach, belly, "
                              "tummy, side, ribs, groin, bladder, gums, tooth, tongue, skin, scalp, joints, muscles, sinuses";
constexpr const char* does = "hurts, hurt, aches, ached, burns, itches, throbs, is sore, is swollen, is numb, is stiff, feels tight, feels numb, "
                             "goes numb, went numb, tingles, keeps twitching, is bleeding, is inflamed, is bruised, won't stop shaking, gives "
                             "way, locks up, is on fire, is really painful, has swollen up, feels heavy, clicks when I walk, is infected, "
                             "cramps up, has gone red";
constexpr const char* lacking = "no, loss of, lack of, low, poor, decreased, reduced, zero, little";
constexpr const char* lacked = "appetite, energy, libido, sex drive, concentration, memory, motivation, balance, sleep, interest in anything, "
                               "short term memory, coordination, emotions, stamina, taste, hearing, feeling in my toes";
constexpr const char* unable = "can't, couldn't, cannot, could not, can barely, could hardly, unable to, hard to, not able to, struggle to";
constexpr const char* doing = "sleep, sleep at night, focus, breathe, concentrate, swallow, walk, stand up, get out of bed, think straight, keep "
                              "food down, stay awake, feel my feet, move my neck, lift my arm, remember things, cry, stop eating, eat anything, "
                              "function, relax, bend down, see properly, pee, go to the toilet, catch my breath, sit still";
constexpr const char* trouble = "trouble, difficulty, problems, issues";
constexpr const char* doingIt = "sleeping, breathing, swallowing, concentrating, walking, focusing, waking up, peeing, urinating, remembering "
                                "words, falling asleep, staying asleep, seeing, hearing, chewing, standing";
constexpr const char* felt = "feel, felt, feeling, I feel, feels";
constexpr const char* like = "like a zombie, like I was dying, sick, really sick, awful, terrible, tired all the time, exhausted, drained, "
                             "lightheaded, light headed, dizzy, faint, nauseous, spaced out, numb inside, hopeless, suicidal, depressed, anxious, "
                             "on edge, jittery, shaky, weak, feverish, hungover, detached, like I can't breathe, worse, miserable, "
                             "out of it, foggy, bloated, sleepy, wired, worthless, like crying";
constexpr const char* happened = "gained weight, gained twenty pounds, put on a stone, lost weight, lost my appetite, lost my voice, lost my hair, "
                                 "passed out, blacked out, fainted, threw up, vomited all night, broke out in hives, broke out in a rash, had a "
                                 "seizure, had a miscarriage, broke my arm, sprained my ankle, pulled a muscle, dislocated my shoulder, cut my "
                                 "hand, burnt my arm, hit my head, chipped my tooth, woke up sweating, clenched my teeth, ended up in hospital, "
                                 "tried to kill myself, stopped sleeping, grinding my teeth, sleep walking, hearing voices, seeing things, "
                                 "coughing up blood, wetting the bed, shaking all over, sweating like mad";

} // namespace

QString laySymptom(Dice& dice)
{
    switch (dice.roll(11)) {
    case 0: return pick(dice, degrees) + u' ' + pick(dice, troubles);
    case 1: return pick(dice, parts) + u' ' + pick(dice, does);
    case 2: return pick(dice, "pain, numbness, tingling, swelling, a burning feeling, pins and needles, stiffness, cramp, an ache") + pick(dice, " in my,  in the,  in her,  in his") + u' '
                + pick(dice, parts);
    case 3: return pick(dice, lacking) + u' ' + pick(dice, lacked);
    case 4: return pick(dice, unable) + u' ' + pick(dice, doing);
    case 5: return pick(dice, trouble) + u' ' + pick(dice, doingIt);
    case 6: return pick(dice, felt) + u' ' + pick(dice, like);
    case 7: return pick(dice, happened);
    case 8: return pick(dice, "lump, sore, spot, bump, blister, cyst, bruise, rash, ulcer, mole, swelling") + pick(dice, " on my,  under my,  behind my,  near my")
                + u' ' + pick(dice, parts);
    case 9: return pick(dice, "increased, excessive, elevated, uncontrollable, abnormal, irregular") + u' '
                + pick(dice, "appetite, sweating, thirst, heart rate, blood pressure, anxiety, hunger, bleeding, crying, yawning, urination, periods, libido");
    default: return pick(dice, troubles);
    }
}

QString clinicalTerm(Dice& dice)
{
    static constexpr const char* sites = "cardiac, renal, hepatic, pulmonary, gastric, cerebral, ocular, cutaneous, vascular, venous, bowel, bladder, "
                                         "ovarian, thyroid, adrenal, spinal, retinal, optic, muscular, dental, nasal, colorectal, pancreatic";
    static constexpr const char* ills = "failure, injury, disease, dysfunction, insufficiency, disorder, syndrome, lesions, tumour, tumors, carcinoma, "
                                        "toxicity, ischemia, infarction, haemorrhage, thrombosis, fibrosis, atrophy, degeneration, stenosis, "
                                        "obstruction, infection, inflammation, hypoplasia, deficiency, abnormalities, edema, neuropathy, dystrophy";
    switch (dice.roll(6)) {
    case 0: return pick(dice, "acute, chronic, severe, congenital, inherited, familial, bilateral, recurrent, idiopathic, end stage, malignant, benign") + u' '
                + pick(dice, sites) + u' ' + pick(dice, ills);
    case 1: return pick(dice, sites) + u' ' + pick(dice, ills);
    case 2: return pick(dice, "deficiency, loss, absence, impairment, reduction, stenosis, rupture, cancer, coarctation, inflammation") + u" of the "_s
                + pick(dice, "aorta, colon, bladder, retina, enzyme, kidney, breast, heart, bowel, pelvis, cervix, lung");
    case 3: return pick(dice, "hepato, cardio, nephro, neuro, myo, osteo, derma, pancreat, arthr, vascul, enceph, lymph, gastr, kerat, chondr")
                + pick(dice, "pathy, toxicity, megaly, sclerosis, itis, osis, oma, malacia, algia, dystrophy, penia, plegia, emia, uria");
    case 4: return pick(dice, "hyper, hypo, poly, brady, tachy, dys, a, micro, macro, pan") + pick(dice, "tension, kalemia, glycemia, natremia, cardia, "
                                                                                                          "kinesia, phagia, plasia, trophy, cytopenia, uria, esthesia");
    default: return pick(dice, degrees) + u' ' + pick(dice, ills);
    }
}

} // namespace clinic::redaction::training
