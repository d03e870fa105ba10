// Lets native Rust, WASM and JavaScript take turns on the same sample, compares what they answer, and posts both.
import init, { Bench } from "./parcours_bench.js";
import { check, figures, profileOf, weight } from "./rules.js";

const NAMES = [
  "outcome", "income", "size", "rent", "ceiling", "margin", "rent margin", "missing", "which", "net rent, least", "net rent, most",
  "fit", "level of the rent", "band of a PLUS",
];
const ROUNDS = 12, UNTIMED = 3, RUNS = 10;
// As the Rust does for its own: each verdict is really made, and not only the sum of its figures.
let kept = null;
const made = (verdict) => { kept = verdict; return kept; };
const told = async (path) => (await fetch(path)).json();
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

async function measure() {
  await init();
  const [sample, native, nativeAid] = await Promise.all(["sample.json", "figures.json", "figures-aid.json"].map(told));
  const on = 20261124, count = sample.offers.length;
  const bench = new Bench(count, false), withAid = new Bench(count, true);
  const js = sample.offers.flatMap((offer, at) => figures(check(profileOf(sample.households[at], on), offer)));
  const differ = {
    "native and WASM": differences(native, bench.figures()), "native and JavaScript": differences(native, js),
    "native and WASM, with housing aid": differences(nativeAid, withAid.figures()),
    "sample, native and WASM": bench.json() === JSON.stringify(sample) ? [] : ["not the same"],
  };
  const jsRuns = {
    offers: () => {
      const profile = profileOf(sample.households[0], on);
      let sum = 0;
      for (const offer of sample.offers) sum += weight(made(check(profile, offer)));
      return sum;
    },
    households: () => {
      let sum = 0;
      for (const household of sample.households) sum += weight(made(check(profileOf(household, on), sample.offers[0])));
      return sum;
    },
  };
  const here = (run) => () => {
    const started = performance.now();
    let sum = 0;
    for (let at = 0; at < RUNS; at++) sum = run();
    return { each: (performance.now() - started) / RUNS, sum };
  };
  const turns = {};
  for (const what of ["offers", "households"]) {
    turns[`${what} native`] = () => told(`native/${what}`);
    turns[`${what} wasm`] = here(() => bench[what]());
    turns[`${what} js`] = here(jsRuns[what]);
    turns[`${what}-aid native`] = () => told(`native/${what}-aid`);
    turns[`${what}-aid wasm`] = here(() => withAid[what]());
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
