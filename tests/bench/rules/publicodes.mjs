// The same sample through publicodes, in Node: `node publicodes.mjs FOLDER MODULES COUNT TIMED`. FOLDER holds sample.json
// and figures.json as the native run writes them, MODULES the npm packages.
//
// Compares the outcomes (all, income, size, rent) of COUNT pairs with the native ones, then times TIMED of them:
// setSituation with the known facts, and evaluate for the four outcomes. Not timed: giving the facts their names, which is
// all that JavaScript does here. One engine for a run. The household that does not change is given once; beside an offer
// that does not change the facts are given again as a whole, as the next household may have fewer.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const [folder, modules, ...given] = process.argv.slice(2), [count, timed] = given.map(Number);
const { default: Engine } = await import(pathToFileURL(join(modules, "publicodes/dist/index.js")));
const { parse } = createRequire(join(modules, "here.js"))("yaml");
const here = dirname(fileURLToPath(import.meta.url));
const sample = JSON.parse(readFileSync(join(folder, "sample.json")));
const figures = JSON.parse(readFileSync(join(folder, "figures.json")));
const quiet = { log: () => {}, warn: () => {}, error: (text) => { throw new Error(text); } };

const PERSON = "personne N", PERSONS = [1, 2, 3, 4, 5, 6, 7, 8].map((place) => `personne ${place}`);
const YEAR = "AAAA", YEARS = ["2024", "2025"];
/** What speaks of a word, once for each of what the word stands for; anything else as it is. */
const each = (word, all, node) => {
  const text = JSON.stringify(node);
  return text.includes(word) ? all.map((one) => JSON.parse(text.replaceAll(word, one))) : [node];
};
/** A rule whose outermost lists have a line for each person instead of one for all. */
const withLists = (node) => {
  if (Array.isArray(node)) return node.flatMap((item) => each(PERSON, PERSONS, item));
  if (node === null || typeof node !== "object") return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withLists(value)]));
};
const model = {};
for (const file of ["household.publicodes.yaml", "rules.publicodes.yaml"]) {
  for (const rule of Object.entries(parse(readFileSync(join(here, file), "utf8")))) {
    const rules = rule[0].startsWith(PERSON) ? each(PERSON, PERSONS, rule) : [[rule[0], withLists(rule[1])]];
    for (const [name, body] of rules.flatMap((one) => (one[0].includes(YEAR) ? each(YEAR, YEARS, one) : [one]))) model[name] = body;
  }
}
const engine = () => new Engine(model, { logger: quiet });

const FIGURES = figures.length / sample.offers.length;
const NORMS = ["PLAI", "PLAI adapté", "PLUS", "PLUS CD", "PLS", "PLI", "LLI", "LLS", "LLTS", "autre"];
const PLACES = ["75110", "94080", "94003", "77288", "69383", "31555", "97411", "2A004"];
const ABC = ["A bis", "A", "B1", "B2", "C"];
const RULES = ["résultat . tout", "résultat . revenus", "résultat . taille", "résultat . loyer"];
const OUTCOMES = ["compatible", "not compatible", "unknown"];
const named = (names, at) => `'${names[at] ?? "inconnue"}'`;
const euros = (cents) => (cents < 0 ? -1 : cents / 100);

const ofOffer = ([typology, norm, place, abc, rent]) => ({
  "offre . typologie": typology, "offre . norme": named(NORMS, norm), "offre . commune": named(PLACES, place),
  "offre . zone ABC": named(ABC, abc), "offre . loyer charges comprises": euros(rent),
});
const ofHousehold = ({ couple, persons, notices, unread, recent, monthly }) => {
  if (persons.length > PERSONS.length) throw new Error(`the model has no place for ${persons.length} persons`);
  const facts = {
    "ménage . statut": couple, "ménage . ressources mensuelles": euros(monthly),
    "revenus . récents": recent[0], "revenus . douze derniers mois": euros(recent[1]),
  };
  persons.forEach(([role, birth, card, custody], at) => {
    const who = PERSONS[at];
    Object.assign(facts, {
      [`${who} . rôle`]: role, [`${who} . naissance`]: birth, [`${who} . carte`]: card, [`${who} . garde`]: custody,
    });
  });
  for (const [year, amount, holder] of notices) {
    facts[`${holder < 0 ? "ménage . avis commun" : `${PERSONS[holder]} . avis`} ${year}`] = euros(amount);
  }
  for (const person of unread) facts[`${PERSONS[person]} . avis illisible`] = 1;
  return facts;
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

const offers = sample.offers.slice(0, timed).map(ofOffer), households = sample.households.slice(0, timed).map(ofHousehold);
const wholes = households.map((household) => ({ ...offers[0], ...household }));
const run = (fixed, changing, options) => {
  const one = engine().setSituation(fixed), started = performance.now();
  for (const situation of changing) outcomes(one.setSituation(situation, options));
  return (timed / (performance.now() - started)) * 1000;
};
const speeds = { offers: [], households: [] };
for (let round = 0; round < 5; round++) {
  speeds.offers.push(run(households[0], offers, { keepPreviousSituation: true }));
  speeds.households.push(run({}, wholes, {}));
}
const median = (all) => all.sort((a, b) => a - b)[all.length >> 1];
const [ofOffers, ofHouseholds] = [median(speeds.offers), median(speeds.households)];
console.log(JSON.stringify({ count, timed, differences, first, offers: ofOffers, households: ofHouseholds }));
