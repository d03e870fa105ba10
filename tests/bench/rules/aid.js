// Housing aid written by hand in plain JavaScript, from the texts and not from the Rust: arrêté du 27 septembre 2019
// (formula), arrêté du 28 septembre 2026 (amounts), arrêté du 22 mai 2026 (cut of the rent). Cents a month, whole numbers
// throughout: no product here comes near 2^53, below which a division that is cut off is exact.
//
// Only the amounts of the sample's day are held, without a look-up by date: in JavaScript's favour. So is what depends on
// the household and the zone alone: it is worked out once, when a first home in that zone asks for it.

// By the sample's eight places: the zones 1 to 3, from 0, that each may be in. None overseas.
const ZONES_OF_PLACE = [[0], [0], [0], [0, 1], [1, 2], [1, 2], [], [1]];
// By zone: alone, couple, one dependant, each further one.
const RENTS = [[33697, 40640, 45932, 6665], [29368, 35947, 40449, 5888], [27525, 33367, 37413, 5362]];
const CUTS = [[3599, 4351, 4909, 703], [3158, 3856, 4306, 626], [2957, 3580, 4004, 564]];
const CHARGES = 6129, CHARGES_EACH = 1390, LEAST_SHARE = 4001;
// Alone, couple, one to six dependants, each further one: euros a year, hundred-thousandths, euros a month by zone.
const ALLOWANCES = [5235, 7501, 8947, 9148, 9498, 9851, 10202, 10554, 346];
const RATES = [2830, 3150, 2700, 2380, 2010, 1850, 1790, 1730, -60];
const CUT_CEILINGS = [
  [970, 1168, 1486, 1768, 2165, 2497, 2781, 3079, 300], [905, 1104, 1408, 1677, 2059, 2377, 2646, 2929, 282],
  [878, 1068, 1366, 1628, 1989, 2298, 2555, 2830, 262],
];
// Where the aid begins to shrink and where it ends, in tenths of the highest rent that counts.
const SHRINKS = [34, 25, 25], ENDS = [40, 31, 31];
// Hundred-thousandths of a cent.
const FINE = 100000, BOUND = 100000000;

const halvesUp = (amount, by) => Math.floor((amount * 2 + by) / (by * 2));
const forFamily = (row, { couple, dependants }) => (dependants > 0 ? row[2] + row[3] * (dependants - 1) : row[couple ? 1 : 0]);
const forSize = (row, { couple, dependants }) => {
  if (dependants === 0) return row[couple ? 1 : 0];
  return dependants <= 6 ? row[dependants + 1] : row[7] + row[8] * (dependants - 6);
};

/** R: a year less 10 % in whole euros, rounded up to the next hundred euros. */
function yearly(monthly) {
  const year = Math.min(monthly, BOUND) * 12;
  return Math.ceil((year - halvesUp(year, 1000) * 100) / 10000) * 10000;
}

/** All that a household's aid in a zone owes to the household and the zone. */
function basisOf(zone, family, monthly) {
  const resources = yearly(monthly), highest = forFamily(RENTS[zone], family);
  return {
    highest, charges: CHARGES + CHARGES_EACH * family.dependants, reference: forFamily(RENTS[1], family),
    rate: Math.max(0, forSize(RATES, family)), above: Math.max(0, resources - forSize(ALLOWANCES, family) * 100),
    shrinks: halvesUp(highest * SHRINKS[zone], 10), ends: halvesUp(highest * ENDS[zone], 10),
    cut: resources < forSize(CUT_CEILINGS[zone], family) * 1200 ? forFamily(CUTS[zone], family) : 0,
  };
}

/** TL: nothing up to 45 % of the rent of reference, 0.45 % of what is above, and 0.68 % above 75 %. */
function rentRate(counted, reference) {
  const ratio = halvesUp(counted * 10000, reference);
  return halvesUp(ratio < 7500 ? Math.max(0, ratio - 4500) * 45 : (ratio - 7500) * 68 + 135000, 1000);
}

function paid({ highest, charges, reference, rate, above, shrinks, ends, cut }, given) {
  const rent = Math.min(given, BOUND);
  if (rent >= ends) return 0;
  const counted = Math.min(rent, highest), housing = counted + charges;
  const share = Math.max(housing * 8500, LEAST_SHARE * FINE) + (rate + rentRate(counted, reference)) * above;
  const before = Math.max(0, housing * FINE - share);
  const kept = rent <= shrinks ? before : Math.floor((before * (ends - rent)) / (ends - shrinks));
  const gross = Math.max(0, (halvesUp(kept, FINE) - 500) * 100 - cut * 98);
  return Math.floor((gross - Math.floor((gross * 5) / 100000) * 100) / 10000) * 100;
}

/** What is left to pay with the aid, over the zones that the place leaves open; null where no estimate is made. */
export function netRent(profile, offer) {
  const norm = offer[1], place = offer[2], withCharges = offer[4], rent = offer[5];
  const { resources, aidFamily, aidBases } = profile;
  // Social homes only: PLAI, PLAI adapté, PLUS, PLUS CD, PLS.
  if (norm < 0 || norm > 4 || place < 0 || rent < 0 || withCharges < 0 || resources <= 0 || aidFamily === null) return null;
  const zones = ZONES_OF_PLACE[place];
  if (zones.length === 0) return null;
  let least = Infinity, most = -1, rentLeast = Infinity, rentMost = -1;
  for (let at = 0; at < zones.length; at++) {
    const zone = zones[at];
    const basis = (aidBases[zone] ??= basisOf(zone, aidFamily, resources));
    const aid = paid(basis, rent), left = Math.max(0, withCharges - aid - basis.cut);
    if (aid < least) least = aid;
    if (aid > most) most = aid;
    if (left < rentLeast) rentLeast = left;
    if (left > rentMost) rentMost = left;
  }
  return {
    aid: { least, most }, rentLeast, rentMost,
    effortLeast: { rent: rentLeast, resources }, effortMost: { rent: rentMost, resources },
  };
}
