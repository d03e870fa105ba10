// Runs axe on the whole page and reads what every screen must have. Answers through its last argument.
const [tags, done] = arguments;

const root = document.documentElement;
const wide = [...document.body.querySelectorAll("*")]
  .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1 && element.checkVisibility?.())
  .slice(0, 3)
  .map((element) => element.outerHTML.slice(0, 120));

const facts = {
  title: document.title,
  language: root.lang,
  headings: [...document.querySelectorAll("h1")].filter((h1) => h1.getClientRects().length > 0).map((h1) => h1.innerText),
  scrolls: root.scrollWidth > root.clientWidth + 1 ? wide.concat(`${root.scrollWidth} px in ${root.clientWidth}`) : [],
};

window.axe
  .run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] })
  .then((results) => {
    facts.violations = results.violations.map((violation) => ({
      rule: violation.id,
      help: violation.help,
      places: violation.nodes.map((node) => `${node.target.join(" ")}: ${node.any.concat(node.all, node.none).map((check) => check.message).join("; ")}`),
    }));
    done(facts);
  })
  .catch((error) => done({ failed: String(error) }));
