// The rules written by hand in plain JavaScript, from the texts and not from the Rust: for speed beside it, and to check
// it. A verdict has every field that the Rust one has, and `figures` those that are compared. Numbers only; -1 is
// "unknown". Amounts in cents.
// Longer than 400 lines: one verdict from end to end, in one file that the page of the bench loads as it is.
import { netRent } from "./aid.js";

const COMPATIBLE = 0, NOT_COMPATIBLE = 1, UNKNOWN = 2;
const APPLICANT = 0, CO_APPLICANT = 1, SPOUSE = 2, DEPENDANT = 3, FLAT_SHARER = 5;
const VISITING = 2, EXPECTED = -2, COUPLE = -1;
const TYPOLOGY = 1, NORM = 2, PLACE = 4, ABC_ZONE = 8, RENT = 16, TABLE = 32, RECENT = 64, RESOURCES = 128, AID = 256;
const STATUS = 512, BIRTH = 1024, VISITS = 2048, SHARED = 4096, KIND = 8192;
const OWN_NOTICE = 16384, CONFLICT = 131072, OWN_PART = 1048576, BORN = 8388608, CARD = 67108864;

// Zones: 0 Paris and its neighbours, 1 rest of Île-de-France, 2 other regions, 3 overseas; by the sample's eight places.
const ZONE_OF_PLACE = [0, 0, 1, 1, 2, 2, 3, 2];
const SOCIAL = {
  plai: [[14811, 24140, 31643, 34637, 41203, 46369, 5166], [14811, 24140, 29018, 31860, 37719, 42444, 4727], null, null],
  plus: [[26920, 40233, 52740, 62968, 74919, 84304, 9394], [26920, 40233, 48362, 57930, 68577, 77171, 8598],
    [23403, 31254, 37584, 45374, 53376, 60156, 6710], null],
  pls: [[34996, 52303, 68562, 81858, 97395, 109595, 12212], [34996, 52303, 62871, 75309, 89150, 100322, 11177],
    [30424, 40630, 48859, 58986, 69389, 78203, 8723], null],
  lls: [null, null, null, [21063, 28129, 33826, 40837, 48038, 54140, 6039]],
  llts: [null, null, null, [15797, 21096, 25369, 30627, 36029, 40605, 4529]],
};
SOCIAL.plai[2] = [12870, 18753, 22551, 25092, 29359, 33086, 3689];
const INTERMEDIATE = [
  [44344, 66276, 86878, 103727, 123415, 138874, 15471], [44344, 66276, 79666, 95427, 112968, 127122, 14164],
  [36144, 48268, 58043, 70073, 82432, 92900, 10364], [32530, 43440, 52239, 63067, 74190, 83610, 9325],
  [32530, 43440, 52239, 63067, 74190, 83610, 9325],
];
const INTERMEDIATE_OVERSEAS = [32496, 43030, 51746, 62468, 73485, 82816, 9244];
// By norm: PLAI, PLAI adapté, PLUS, PLUS CD, PLS, PLI, LLI, LLS, LLTS, other.
const TABLE_OF_NORM =
  [SOCIAL.plai, SOCIAL.plai, SOCIAL.plus, SOCIAL.plus, SOCIAL.pls, null, null, SOCIAL.lls, SOCIAL.llts, null];

const ceiling = (column, step) => 100 * (step <= 6 ? column[step - 1] : column[5] + (step - 6) * column[6]);

const age = (birth, on) => {
  if (birth < 0 || birth > on) return -1;
  return Math.floor(on / 10000) - Math.floor(birth / 10000) - (on % 10000 < birth % 10000 ? 1 : 0);
};

// Why a step: the number of persons, a single parent, a young couple, a disability card.
const reasonOf = (adults, dependants, young, card) => (adults === 1 && dependants > 0 ? 1 : young ? 2 : card ? 3 : 0);

function stepOf(adults, dependants, young, card) {
  const size = adults + dependants;
  const base = size >= 2 && adults === 1 ? size + 1 : young ? 3 : size;
  return card ? Math.max(base, size + 1) : base;
}

const exactly = (amount) => ({ least: amount, most: amount, facts: NONE });
const NONE = [];
const either = (one, other, facts) => {
  const least = Math.min(one.least, other.least), most = Math.max(one.most, other.most);
  return { least, most, facts: least === most ? NONE : facts };
};
const together = (one, other) => (one.length === 0 ? other : other.length === 0 ? one : [...new Set([...one, ...other])]);
const plus = (one, other) =>
  ({ least: one.least + other.least, most: one.most + other.most, facts: together(one.facts, other.facts) });

function incomeOf(notices, year, holder, person) {
  let found = null;
  for (let at = 0; at < notices.length; at++) {
    const notice = notices[at];
    if (notice[0] !== year || notice[2] !== holder) continue;
    found = found === null ? exactly(notice[1]) : either(found, exactly(notice[1]), [CONFLICT + person / 32]);
  }
  return found;
}

const unknownOf = (person) => ({ least: 0, most: Infinity, facts: [OWN_NOTICE + person / 32] });

/** Who may share the applicant's notice: the spouse, or else a co-applicant; -1 where there is neither. */
function partnerOf(persons) {
  let partner = -1;
  for (let at = 0; at < persons.length; at++) {
    if (persons[at][0] === SPOUSE) return at;
    if (persons[at][0] === CO_APPLICANT && partner < 0) partner = at;
  }
  return partner;
}

/** Whether a person has a notice of any year, or one that could not be read. */
function hasNotice(notices, unread, person) {
  for (let at = 0; at < unread.length; at++) if (unread[at] === person) return true;
  for (let at = 0; at < notices.length; at++) if (notices[at][2] === person) return true;
  return false;
}

/** Married and civil partners share a notice; without a status they do, or somebody else does. */
function sumOf(household, year) {
  const { persons, notices, couple } = household, joint = incomeOf(notices, year, COUPLE, 0);
  const partner = joint === null || couple === 2 || couple === 3 ? -1 : partnerOf(persons);
  const shared = sumWith(household, year, joint, partner);
  if (couple !== 4 || partner < 0) return shared;
  return either(shared, sumWith(household, year, joint, -1), together([STATUS], shared.facts));
}

function sumWith({ persons, notices, unread, couple }, year, joint, partner) {
  let least = 0, most = 0, facts = NONE;
  for (let at = 0; at < persons.length; at++) {
    const person = persons[at], role = person[0];
    if (role === FLAT_SHARER || person[1] === EXPECTED || (role === DEPENDANT && person[3] === VISITING)) continue;
    let part = null;
    if (joint !== null && role === APPLICANT) part = jointPart(joint, notices, couple, at, partner, year);
    else if (joint !== null && at === partner) continue;
    else {
      part = incomeOf(notices, year, at, at);
      if (part === null && role === DEPENDANT && !hasNotice(notices, unread, at)) continue;
      if (part === null) part = unknownOf(at);
    }
    least += part.least;
    most += part.most;
    facts = together(facts, part.facts);
  }
  return { least, most, facts };
}

function jointPart(joint, notices, couple, applicant, partner, year) {
  const own = incomeOf(notices, year, applicant, applicant);
  if (partner < 0 && couple !== 0 && couple !== 1) {
    // Separated: one's own part, between nothing and the whole.
    if (own === null) return joint.most === 0 ? exactly(0) : { least: 0, most: joint.most, facts: [OWN_PART + applicant / 32] };
    return own.most <= joint.least ? own : either(joint, own, [CONFLICT + applicant / 32]);
  }
  const other = partner < 0 ? null : incomeOf(notices, year, partner, partner);
  if (own === null && other === null) return joint;
  const single = own === null ? other : other === null ? own : null;
  if (single !== null && single.least === joint.least && single.most === joint.most) return joint;
  const facts = [...joint.facts];
  if (own !== null) facts.push(CONFLICT + applicant / 32);
  if (other !== null) facts.push(CONFLICT + partner / 32);
  const each = partner < 0 ? own ?? exactly(0) : plus(own ?? unknownOf(applicant), other ?? unknownOf(partner));
  return either(joint, each, facts);
}

const isLower = (recent, usual) => recent < usual && recent * 100 <= usual * 90;

// Which income counts: of N-2, of N-1, of the last twelve months.
const USUAL = 0, LAST_YEAR = 1, LAST_MONTHS = 2;
// What is known of a recent one: nothing, that it is not 10 % lower, the notices of N-1, the last twelve months.
const UNKNOWN_RECENT = 0, NOT_LOWER = 1, BY_NOTICES = 2;
// `fall`: what is missing to tell whether it has fallen.
const counted = ({ least, most, facts }, basis, taxYear, lowest, fall) => ({ least, most, facts, basis, taxYear, lowest, fall });
const asUsual = (span, lowest, fall) => counted(span, USUAL, 2024, lowest, fall);
const FALL = [RECENT];

/** The missing notices of last year, where others are there. */
function fallOf(notices, kind, recent) {
  if (kind !== BY_NOTICES || recent.facts.length === 0) return FALL;
  for (let at = 0; at < notices.length; at++) if (notices[at][0] === 2025) return recent.facts;
  return FALL;
}

/** CCH R.441-1: the usual income, or a recent one that is at least 10 % lower. */
function incomeForSocial(kind, usual, recent, fall) {
  if (kind === UNKNOWN_RECENT) return asUsual(usual, 0, fall);
  if (kind === NOT_LOWER) return asUsual(usual, usual.least, fall);
  if (isLower(recent.most, usual.least)) {
    const [basis, year] = kind === BY_NOTICES ? [LAST_YEAR, 2025] : [LAST_MONTHS, 2026];
    return counted(recent, basis, year, recent.least, fall);
  }
  if (usual.most < Infinity && !isLower(recent.least, usual.most)) return asUsual(usual, usual.least, fall);
  const lowest = Math.min(usual.least, recent.least);
  const beside = Math.max(Math.trunc(Math.max(recent.most * 100 - 1, 0) / 90), recent.most);
  const most = Math.min(usual.most, beside), least = recent.least === recent.most ? lowest : usual.least;
  return asUsual({ least, most, facts: least === most ? NONE : usual.facts }, lowest, fall);
}

/** CGI, annexe III, 2 terdecies D: the usual income, or that of N-1 when it is lower at all; never the last months. */
function incomeForIntermediate(kind, usual, recent, fall) {
  // The least that is no fall of 10 %.
  if (kind === NOT_LOWER) return asUsual(usual, Math.min(usual.least, Math.floor((usual.least * 90) / 100) + 1), fall);
  if (kind !== BY_NOTICES) return asUsual(usual, 0, fall);
  if (usual.most <= recent.least) return asUsual(usual, usual.least, fall);
  if (recent.most <= usual.least) return counted(recent, LAST_YEAR, 2025, recent.least, fall);
  const { least } = usual, most = Math.min(usual.most, recent.most);
  return asUsual({ least, most, facts: least === most ? NONE : usual.facts }, Math.min(least, recent.least), fall);
}

export function profileOf(household, on) {
  const { persons, couple } = household;
  let adults = 0, dependants = 0, visiting = 0, expected = 0, sharers = 0, spouse = false, partner = false;
  let card = 0, cardOnVisits = 0, ages = 0, knownAges = 0;
  const cardFacts = [], bornFacts = [];
  for (let at = 0; at < persons.length; at++) {
    const person = persons[at], role = person[0], birth = person[1], held = person[2];
    if (role === SPOUSE) spouse = true;
    if (role === CO_APPLICANT) partner = true;
    if (role === FLAT_SHARER) { sharers++; continue; }
    if (birth === EXPECTED) { expected++; continue; }
    const state = held === 1 ? 2 : held === -1 ? 1 : 0;
    cardOnVisits = Math.max(cardOnVisits, state);
    if (role === DEPENDANT && person[3] === VISITING) { visiting++; continue; }
    card = Math.max(card, state);
    if (held === -1) cardFacts.push(CARD + at / 32);
    if (role === DEPENDANT) { dependants++; continue; }
    adults++;
    const years = age(birth, on);
    if (years < 0) bornFacts.push(BORN + at / 32);
    else { ages += years; knownAges++; }
  }
  // 0 no, 1 open, 2 yes.
  const isCouple = couple === 4 ? 1 : couple === 3 ? 0 : 2;
  const pair = spouse ? (isCouple === 0 ? 1 : 2) : partner ? isCouple : 0;
  const young = adults !== 2 || dependants > 0 || ages > 55 ? 0 : Math.min(pair, knownAges === 2 ? 2 : pair === 0 ? 0 : 1);
  const facts = [];
  if (young === 1) { if (pair === 1) facts.push(STATUS); facts.push(...bornFacts); }
  if (card === 1) facts.push(...cardFacts);
  const low = stepOf(adults, dependants, young === 2, card === 2);
  const high = stepOf(adults, dependants, young > 0, card > 0);
  const lowReason = reasonOf(adults, dependants, young === 2, card === 2);
  const highReason = reasonOf(adults, dependants, young > 0, card > 0);
  const withMore = (more, held) => Math.max(high, stepOf(adults, dependants + more, more === 0 && young > 0, held > 0));
  const births = withMore(expected, card), visits = withMore(visiting, cardOnVisits);
  const both = Math.max(births, visits, withMore(expected + visiting, cardOnVisits));
  const plain = adults === 1 || (adults === 2 && pair === 2);
  const intermediate = plain ? (dependants > 0 ? 2 + dependants : adults) : 0;
  const later = intermediate > 0 && dependants + expected > 0 ? 2 + dependants + expected : intermediate;
  const kindFact = adults === 2 && pair === 1 ? STATUS : KIND;
  // Housing aid is estimated for one adult or one couple, without flat-sharers.
  const aidFamily = plain && sharers === 0 ? { couple: adults === 2, dependants } : null;
  const usual = sumOf(household, 2024), kind = household.recent[0], amount = household.recent[1];
  const recent = kind === BY_NOTICES ? sumOf(household, 2025) : exactly(amount);
  const fall = fallOf(household.notices, kind, recent);
  return {
    low, lowReason, high, highReason, births, visits, both, facts, intermediate, later, kindFact, sharers, expected, visiting,
    persons: adults + dependants + visiting, income: incomeForSocial(kind, usual, recent, fall),
    incomeBetween: incomeForIntermediate(kind, usual, recent, fall), resources: household.monthly,
    aidFamily, aidBases: [null, null, null],
  };
}

// Where each figure and each rule is written.
const text = (title, article, url, since) => ({ title, article, url, since });
const ARRETE_1987 = "https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000294318";
const SETS_THE_RULE = text("Arrêté du 29 juillet 1987", "Article 1", ARRETE_1987, 19870729);
const PLAI = text("Arrêté du 29 juillet 1987", "Annexe II", ARRETE_1987, 20260101);
const PLUS = text("Arrêté du 29 juillet 1987", "Annexe I", ARRETE_1987, 20260101);
const PLS = text("Arrêté du 29 juillet 1987", "Article 1", ARRETE_1987, 20260101);
const LLI = text("CGI, annexe III", "Article 2 terdecies D", "https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006069574", 20260101);
const OVERSEAS = text("Arrêté du 14 mars 2011", "LLS", "https://www.legifrance.gouv.fr/loda/article_lc/LEGIARTI000046500378", 20260101);
const FLYER = text("Mon parcours locatif", "Les règles principales à respecter", "https://site.actionlogement.fr/aide/louer/logement-social/salarie", null);
const TEXT_OF_NORM = [PLAI, PLAI, PLUS, PLUS, PLS, LLI, LLI, OVERSEAS, OVERSEAS, SETS_THE_RULE];
const PLUS_NORM = 2, OTHER_NORM = 9;
// How sure the figures of a column are: A, B or C, by zone; those of intermediate homes from A bis to C, then overseas.
const A = 0, B = 1, C = 2;
const SURE = { plai: [A, A, C], plus: [A, A, A], pls: [A, A, C], overseas: [C, C, C, C], between: [B, B, B, C, C, C] };
const SURE_OF_NORM = [
  SURE.plai, SURE.plai, SURE.plus, SURE.plus, SURE.pls, SURE.between, SURE.between, SURE.overseas, SURE.overseas, [A],
];
// Read from the tables of another norm: no surer than B.
const READ_FROM = [false, true, false, true, false, true, false, false, false, false];

/** Without a ceiling, that of the least sure figure; a step of one adult or of a card that is read on beyond six is C. */
function certaintyOf(norm, column, step, reason) {
  if (norm < 0) return A;
  const sure = SURE_OF_NORM[norm];
  if (column < 0) return Math.max(...sure);
  const isReadOn = step > 6 && (reason === 1 || reason === 3);
  return Math.max(sure[column], READ_FROM[norm] ? B : A, isReadOn ? C : A);
}

const bandOf = (income, limit) => (income * 100 <= limit * 60 ? 0 : income <= limit ? 1 : income * 100 <= limit * 120 ? 2 : 3);

/** What was found of an income; without a ceiling, what is missing to find one. */
function incomeVerdict(profile, norm, zone, area, between, outcome, missing, limit, isHighest, margin, withVisits) {
  const income = between ? profile.incomeBetween : profile.income, reference = norm < 0 ? SETS_THE_RULE : TEXT_OF_NORM[norm];
  const sum = income.least === income.most ? income.least : null;
  // A refusal gives the least excess: beside it an income that may have fallen is not given as exact.
  const exact = outcome === NOT_COMPATIBLE && sum !== income.lowest ? null : sum;
  const step = between ? profile.intermediate : isHighest ? profile.high : profile.low;
  const reason = between ? null : isHighest ? profile.highReason : profile.lowReason;
  const hasStep = norm !== OTHER_NORM && step > 0, isOpen = hasStep && !between && profile.low !== profile.high;
  const column = limit < 0 ? -1 : !between ? area : zone === 3 ? 5 : area - 4;
  return {
    rule: "income", outcome, missing, reference, norm, zone, area,
    step: hasStep ? step : null, reason: hasStep ? reason : null, choice: !isOpen ? 0 : isHighest ? 2 : 1,
    certainty: certaintyOf(norm, column, step, reason),
    counted: income, taxYear: income.taxYear, referenceIncome: exact,
    ceiling: limit < 0 ? null : { amount: limit, since: reference.since, isOlder: false, reference },
    ceilingWithVisits: withVisits, margin,
    band: norm === PLUS_NORM && limit >= 0 && exact !== null ? bandOf(exact, limit) : null,
  };
}

function without(profile, norm, zone, area, between, facts) {
  const { facts: open } = between ? profile.incomeBetween : profile.income;
  return incomeVerdict(profile, norm, zone, area, between, UNKNOWN, together(open, facts), -1, false, null, null);
}

function checkIncome(profile, offer) {
  const norm = offer[1], place = offer[2], abc = offer[3];
  const zone = place < 0 ? -1 : ZONE_OF_PLACE[place], between = norm === 5 || norm === 6;
  if (norm < 0 || place < 0) {
    return without(profile, norm, zone, null, between, norm >= 0 ? [PLACE] : place >= 0 ? [NORM] : [NORM, PLACE]);
  }
  if (between && zone !== 3 && abc < 0) return without(profile, norm, zone, null, between, [ABC_ZONE]);
  const column = between ? (zone === 3 ? INTERMEDIATE_OVERSEAS : INTERMEDIATE[abc]) : TABLE_OF_NORM[norm]?.[zone];
  if (!column) return without(profile, norm, zone, null, between, [TABLE]);
  // The column's place: 0 to 3 by the commune, 4 to 7 from A bis to B2 and C.
  const area = between && zone !== 3 ? 4 + Math.min(abc, 3) : zone;
  const only = profile.intermediate;
  if (between && only === 0) return without(profile, norm, zone, area, between, [profile.kindFact]);
  const low = between ? only : profile.low, high = between ? only : profile.high;
  const both = between ? profile.later : profile.both, births = between ? profile.later : profile.births;
  const visits = between ? only : profile.visits;
  const { least, most, lowest, facts, fall } = between ? profile.incomeBetween : profile.income, isExact = least === most;
  const lowCeiling = ceiling(column, low), highCeiling = ceiling(column, high), beyond = ceiling(column, both);
  const withVisits = visits === high ? null : ceiling(column, visits);
  let outcome = UNKNOWN, missing = NONE, limit = lowCeiling, isHighest = false, margin = null;
  if (most <= lowCeiling) {
    outcome = COMPATIBLE;
    margin = lowCeiling - most;
  } else if (lowest > beyond) {
    outcome = NOT_COMPATIBLE;
    limit = highCeiling;
    isHighest = true;
    margin = highCeiling - lowest;
  } else if (least > beyond) {
    missing = fall;
    limit = highCeiling;
    isHighest = true;
    margin = isExact ? highCeiling - least : null;
  } else if (!isExact) {
    missing = facts;
  } else {
    missing = between ? [] : [...profile.facts];
    margin = lowCeiling - least;
    if (least > highCeiling) {
      const byBirths = least <= ceiling(column, births), byVisits = least <= ceiling(column, visits);
      if (byBirths || !byVisits) missing.push(BIRTH);
      if (byVisits || !byBirths) missing.push(VISITS);
    }
  }
  return incomeVerdict(profile, norm, zone, area, between, outcome, missing, limit, isHighest, margin, withVisits);
}

// T1, T1 bis, T2 … T6+ are 0 to 6.
const SIZES = [null, [0, 2], [0, 3], [2, 4], [3, 5], [4, 6]];
const sizesOf = (persons) => SIZES[persons < 5 ? persons : 5];
const suits = (size, persons) => { const sizes = sizesOf(persons); return size >= sizes[0] && size <= sizes[1]; };

/** How a home fits: 1 it does, 2 too small and by how many persons, 3 too large; `by` persons are too many, or too few. */
function fitOf(size, persons) {
  if (suits(size, persons)) return { kind: 1, limit: persons, by: 0 };
  let fewest = 1, most = 1;
  for (let count = 5; count >= 1; count--) if (suits(size, count)) fewest = count;
  for (let count = 1; count <= 5; count++) if (suits(size, count)) most = count;
  return persons < fewest ? { kind: 3, limit: fewest, by: fewest - persons } : { kind: 2, limit: most, by: persons - most };
}

function checkSize({ persons, visiting, expected, sharers }, offer) {
  const typology = offer[0], missing = sharers > 0 ? [SHARED] : [];
  const sizes = sizesOf(persons), smallest = sizes[0], largest = sizes[1];
  let outcome = UNKNOWN;
  if (typology < 0) missing.push(TYPOLOGY);
  else if (sharers === 0) {
    const now = suits(typology, persons), then = suits(typology, persons + expected);
    if (now !== then) missing.push(BIRTH);
    else outcome = now ? COMPATIBLE : NOT_COMPATIBLE;
  }
  const fit = typology < 0 ? null : fitOf(typology, persons);
  return { rule: "size", outcome, missing, reference: FLYER, persons, visiting, expected, sharers, typology, smallest, largest, fit };
}

function checkRent(profile, offer) {
  const { resources } = profile, rent = offer[4], missing = [];
  if (rent < 0) missing.push(RENT);
  if (resources < 0) missing.push(RESOURCES);
  const both = missing.length === 0;
  const level = !both ? null : rent * 100 <= resources * 30 ? 0 : rent * 3 <= resources ? 1 : 2;
  if (level === 2) missing.push(AID);
  const highest = resources < 0 ? null : Math.floor(resources / 3);
  const margin = highest === null || rent < 0 ? null : highest - rent;
  const effort = both && resources > 0 ? { rent, resources } : null;
  return {
    rule: "rent", outcome: missing.length === 0 ? COMPATIBLE : UNKNOWN, missing, reference: FLYER,
    rent, resources, effort, level, highest, margin, net: netRent(profile, offer),
  };
}

export function check(profile, offer) {
  const income = checkIncome(profile, offer), size = checkSize(profile, offer), rent = checkRent(profile, offer);
  const no = income.outcome === NOT_COMPATIBLE || size.outcome === NOT_COMPATIBLE || rent.outcome === NOT_COMPATIBLE;
  const open = income.outcome === UNKNOWN || size.outcome === UNKNOWN || rent.outcome === UNKNOWN;
  return { outcome: no ? NOT_COMPATIBLE : open ? UNKNOWN : COMPATIBLE, income, size, rent };
}

const orNone = (amount) => amount ?? -1e15;
const fitFigure = ({ fit }) => (fit === null ? -1 : fit.kind * 100 + fit.by);

export function figures({ outcome, income, size, rent }) {
  let count = 0, which = 0;
  for (const rule of [income, size, rent]) for (const fact of rule.missing) { count++; which += fact; }
  return [
    outcome, income.outcome, size.outcome, rent.outcome, orNone(income.ceiling?.amount), orNone(income.margin), orNone(rent.margin),
    count, which, orNone(rent.net?.aid.least), orNone(rent.net?.aid.most), orNone(rent.net?.rentLeast), orNone(rent.net?.rentMost),
    fitFigure(size), rent.level ?? -1, income.band ?? -1, income.certainty, income.step ?? -1, income.reason ?? -1,
    income.choice, income.area ?? -1, income.counted.basis, income.taxYear, orNone(income.ceilingWithVisits), orNone(income.referenceIncome),
  ];
}

/** One number for a verdict, so that none is optimised away; added in the order of the native sum. */
export function weight({ outcome, income, size, rent }) {
  const missing = income.missing.length + size.missing.length + rent.missing.length;
  const small = outcome + income.outcome + size.outcome + rent.outcome + missing + fitFigure(size) + (rent.level ?? -1) + (income.band ?? -1);
  const { net } = rent;
  const aid = net === null ? -4e15 : net.aid.least + net.aid.most + net.rentLeast + net.rentMost;
  return small + (orNone(income.ceiling?.amount) + orNone(income.margin) + orNone(rent.margin) + aid) / 1e9;
}
