// The same sample through publicodes, in Node: `node publicodes.mjs FOLDER MODULES COUNT`. FOLDER holds sample.json and
// figures.json as the native run writes them, MODULES the npm packages.
//
// Compares the outcomes (all, income, size, rent) of COUNT pairs with the native ones, then measures. Only publicodes'
// own work is timed, setSituation and evaluate: what profileOf prepares is not, which is in its favour. One engine for
// a run; the household, or the offer, that does not change is set once.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { profileOf, zoneOf } from "./rules.js";

const [folder, modules, told] = process.argv.slice(2), count = Number(told);
const { default: Engine } = await import(pathToFileURL(join(modules, "publicodes/dist/index.js")));
const { parse } = createRequire(join(modules, "here.js"))("yaml");
const model = parse(readFileSync(join(dirname(fileURLToPath(import.meta.url)), "rules.publicodes.yaml"), "utf8"));
const sample = JSON.parse(readFileSync(join(folder, "sample.json"))), on = 20261124;
const figures = JSON.parse(readFileSync(join(folder, "figures.json")));
const quiet = { log: () => {}, warn: () => {}, error: (text) => { throw new Error(text); } };
const engine = () => new Engine(model, { logger: quiet });

const FIGURES = figures.length / sample.offers.length;
const NORMS = ["PLAI", "PLAI adapté", "PLUS", "PLUS CD", "PLS", "PLI", "LLI", "LLS", "LLTS", "autre"];
const ZONES = ["Paris et communes limitrophes", "Île-de-France", "autres régions", "outre-mer"];
const ABC = ["A bis", "A", "B1", "B2", "C"];
const RULES = ["résultat . tout", "résultat . revenus", "résultat . taille", "résultat . loyer"];
const OUTCOMES = ["compatible", "not compatible", "unknown"];
const named = (names, at) => `'${names[at] ?? "inconnue"}'`;
const euros = (cents) => (cents === Infinity ? 1e12 : cents < 0 ? -1 : cents / 100);

const ofOffer = ([typology, norm, place, abc, rent]) => ({
  "offre . typologie": typology, "offre . norme": named(NORMS, norm), "offre . zone": named(ZONES, zoneOf(place)),
  "offre . zone ABC": named(ABC, abc), "offre . loyer charges comprises": euros(rent),
});
const ofHousehold = (household) => {
  const profile = profileOf(household, on);
  return {
    "ménage . échelon bas": profile.low, "ménage . échelon au plus haut": profile.both,
    "ménage . échelon intermédiaire": profile.intermediate, "ménage . personnes": profile.persons,
    "ménage . naissances attendues": profile.expected, "ménage . colocataires": profile.sharers,
    "ménage . ressources mensuelles": euros(profile.resources),
    "revenus . au plus": euros(profile.income.most), "revenus . au plus bas": euros(profile.income.lowest),
  };
};
const outcomes = (at) => RULES.map((rule) => OUTCOMES.indexOf(at.evaluate(rule).nodeValue));

let differences = 0, first = "";
const compared = engine();
for (let at = 0; at < count; at++) {
  compared.setSituation({ ...ofOffer(sample.offers[at]), ...ofHousehold(sample.households[at]) });
  const own = outcomes(compared).join(), native = figures.slice(at * FIGURES, at * FIGURES + 4).join();
  if (own === native) continue;
  differences++;
  first ||= `${at}: native ${native}, publicodes ${own}`;
}

const offers = sample.offers.slice(0, count).map(ofOffer), households = sample.households.slice(0, count).map(ofHousehold);
const keep = { keepPreviousSituation: true };
const run = (fixed, changing) => {
  const one = engine().setSituation(fixed), started = performance.now();
  for (const situation of changing) outcomes(one.setSituation(situation, keep));
  return (count / (performance.now() - started)) * 1000;
};
const speeds = { offers: [], households: [] };
for (let round = 0; round < 5; round++) {
  speeds.offers.push(run(households[0], offers));
  speeds.households.push(run(offers[0], households));
}
const median = (all) => all.sort((a, b) => a - b)[all.length >> 1];
console.log(JSON.stringify({ count, differences, first, offers: median(speeds.offers), households: median(speeds.households) }));
