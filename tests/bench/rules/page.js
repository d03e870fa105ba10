// Lets native Rust, both builds of the WASM and JavaScript take turns on the same sample, compares what they answer, and
// posts both. Twice: with everything known, and without the rents that housing aid is estimated from.
import initFull, { Bench as Full } from "./parcours_bench.js";
import initShipped, { Bench as Shipped } from "./parcours_bench_shipped.js";
import { check, figures, profileOf, weight } from "./rules.js";

const NAMES = [
  "outcome", "income", "size", "rent", "ceiling", "margin", "rent margin", "missing", "which", "aid, least", "aid, most",
  "net rent, least", "net rent, most", "fit", "level of the rent", "band of a PLUS", "certainty", "category",
  "reason of the category", "choice of the category", "area", "basis", "tax year", "ceiling with visits", "reference income",
];
const ON = 20261124, ROUNDS = 30, UNTIMED = 5, RUNS = 4;
// As the Rust does for its own: each verdict is really made, and not only the sum of its figures.
let kept = null;
const made = (verdict) => { kept = verdict; return kept; };
const read = async (path) => (await fetch(path)).json();
const median = (all) => [...all].sort((a, b) => a - b)[all.length >> 1];

/** Every figure that is not the same, by name; empty when all are. */
function differences(one, other) {
  const found = one.length === other.length ? [] : [`${one.length} figures against ${other.length}`];
  NAMES.forEach((name, at) => {
    let rows = 0, first = -1;
    for (let row = at; row < one.length; row += NAMES.length) {
      if (one[row] === other[row]) continue;
      rows++;
      if (first < 0) first = row;
    }
    if (rows > 0) found.push(`${name}: ${rows}, first at ${(first - at) / NAMES.length}: ${one[first]} and ${other[first]}`);
  });
  return found;
}

/** The runs of JavaScript, as the Rust's own. */
const runsOf = ({ offers, households }) => ({
  offers: () => {
    const profile = profileOf(households[0], ON);
    let sum = 0;
    for (const offer of offers) sum += weight(made(check(profile, offer)));
    return sum;
  },
  households: () => {
    let sum = 0;
    for (const household of households) sum += weight(made(check(profileOf(household, ON), offers[0])));
    return sum;
  },
});

const here = (run) => () => {
  const started = performance.now();
  let sum = 0;
  for (let at = 0; at < RUNS; at++) sum = run();
  return { each: (performance.now() - started) / RUNS, sum };
};

async function measure() {
  await Promise.all([initFull(), initShipped()]);
  const differ = {}, turns = {};
  let count = 0;
  for (const ending of ["", "-without-aid"]) {
    const [sample, native] = await Promise.all([`sample${ending}.json`, `figures${ending}.json`].map(read));
    count = sample.offers.length;
    const engines = { wasm: new Full(count, ending === ""), shipped: new Shipped(count, ending === "") };
    for (const [name, bench] of Object.entries(engines)) {
      differ[`native and ${name}${ending}`] = differences(native, bench.figures());
      differ[`sample, native and ${name}${ending}`] = bench.json() === JSON.stringify(sample) ? [] : ["not the same"];
    }
    const js = sample.offers.flatMap((offer, at) => figures(check(profileOf(sample.households[at], ON), offer)));
    differ[`native and js${ending}`] = differences(native, js);
    engines.js = runsOf(sample);
    for (const what of ["offers", "households"]) {
      turns[`${what}${ending} native`] = () => read(`native/${what}${ending}`);
      for (const [name, runs] of Object.entries(engines)) turns[`${what}${ending} ${name}`] = here(() => runs[what]());
    }
  }
  const times = {}, sums = {};
  for (let round = 0; round < ROUNDS; round++) for (const [name, turn] of Object.entries(turns)) {
    const { each, sum } = await turn();
    sums[name] = sum;
    if (round >= UNTIMED) (times[name] ??= []).push(each);
  }
  for (const [name, sum] of Object.entries(sums)) {
    const other = sums[`${name.split(" ")[0]} native`];
    if (sum !== other) (differ[`sums of ${name}`] ??= []).push(`${sum} and natively ${other}`);
  }
  const speeds = Object.fromEntries(Object.entries(times).map(([name, all]) => [name, (count / median(all)) * 1000]));
  return { count, speeds, differences: differ };
}

let found;
try { found = await measure(); } catch (problem) { found = { failed: `${problem.stack}` }; }
await fetch("done", { method: "POST", body: JSON.stringify(found) });
