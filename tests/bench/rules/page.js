// Runs WASM and JavaScript by turns on the same sample, compares what they answer, and writes speeds into the page.
import init, { Bench } from "./parcours_bench.js";
import { check, figures, profileOf } from "./rules.js";

const lines = [];
const median = (all) => all.sort((a, b) => a - b)[all.length >> 1];
try {
  await init();
  const sample = await (await fetch("sample.json")).json(), native = await (await fetch("figures.json")).json();
  const on = 20261124, count = sample.offers.length;
  const full = new Bench(count, true), bench = new Bench(count, false);
  const wasm = bench.figures();
  const js = sample.offers.flatMap((offer, at) => figures(check(profileOf(sample.households[at], on), offer)));
  const names = ["outcome", "income", "size", "rent", "ceiling", "margin", "rentMargin", "missing", "which"];
  const differ = (one, other) => names.map((name, at) => {
    const rows = [];
    for (let row = 0; row < count; row++) if (one[row * 9 + at] !== other[row * 9 + at]) rows.push(row);
    return rows.length === 0 ? "" : `${name}: ${rows.length} (first ${rows[0]}: ${one[rows[0] * 9 + at]} / ${other[rows[0] * 9 + at]})`;
  }).filter((text) => text !== "").join("; ") || "none";
  lines.push(`same sample: ${bench.json() === JSON.stringify(sample)}`, `native/wasm differences: ${differ(native, wasm)}`, `native/js differences: ${differ(native, js)}`);
  const weight = ([a, b, c, d, e, f, g, h]) => a + b + c + d + h + (e + f + g) / 1e9;
  const jsOffers = () => {
    const profile = profileOf(sample.households[0], on);
    let sum = 0;
    for (const offer of sample.offers) sum += weight(figures(check(profile, offer)));
    return sum;
  };
  const jsHouseholds = () => {
    let sum = 0;
    for (const household of sample.households) sum += weight(figures(check(profileOf(household, on), sample.offers[0])));
    return sum;
  };
  const runs = {
    "wasm offers with aid": () => full.offers(), "wasm households with aid": () => full.households(),
    "wasm offers": () => bench.offers(), "js offers": jsOffers,
    "wasm households": () => bench.households(), "js households": jsHouseholds,
  };
  const times = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  const sums = {};
  for (let round = 0; round < 12; round++) for (const [name, run] of Object.entries(runs)) {
    const started = performance.now();
    for (let at = 0; at < 10; at++) sums[name] = run();
    if (round >= 3) times[name].push((performance.now() - started) / 10);
  }
  for (const name of Object.keys(runs)) lines.push(`${name}: ${Math.round(count / median(times[name]) * 1000)} verdicts/s, checksum ${sums[name].toFixed(6)}`);
} catch (problem) { lines.push(`failed: ${problem.stack}`); }
document.getElementById("out").textContent = lines.join("\n");
document.title = "done";
