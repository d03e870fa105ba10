// The boot module in Node, with a page, a policy and a network of its own: what the screening policy lets through, and
// what the person reads when the app cannot start. Run by `cargo xtask test`, or `node --test tests/boot.mjs`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

const source = readFileSync(new URL("../public/boot.js", import.meta.url), "utf8");

/** Runs the boot and returns what it did to the page. */
async function boot({ fetch = async () => ({ ok: true }), init = async () => {}, run = async () => {}, WebAssembly = globalThis.WebAssembly, crashed = false } = {}) {
  const element = () => ({ hidden: true, isConnected: true, dataset: {} });
  const page = { "boot-failed": element(), "boot-waiting": { ...element(), hidden: false } };
  const seen = { page, listeners: {}, requests: [], prepended: [], policies: {}, pieces: {}, run: [], reported: [] };
  const wasm = { __indirect_function_table: { get: (at) => (data, came) => seen.reported.push({ at, data, came }) } };
  const scope = {
    document: {
      getElementById: (id) => page[id] ?? null,
      querySelector: () => (crashed ? {} : null),
      body: { prepend: (node) => seen.prepended.push(node) },
    },
    addEventListener: (name, run) => (seen.listeners[name] = run),
    globalThis: { trustedTypes: { createPolicy: (name, rules) => (seen.policies[name] = rules) } },
    fetch: (url, options) => (seen.requests.push({ url: String(url), options }), fetch(String(url))),
    __wbg_init: init,
    __wbg_load: async (answer, imports) => (assert.equal(imports.__wasm_split, wasm), await run(answer), seen.run.push(answer.file)),
    wasm,
    pieces: seen.pieces,
    build: {
      at: "https://logement.example.org/app/entry.js",
      wasm: ["app-1_bg.wasm", "sha384-w"],
      pieces: { offers: [["app-offers-1.wasm", "sha384-o"], ["app-shared-2.wasm", "sha384-s"]], account: [["app-shared-2.wasm", "sha384-s"]] },
    },
    WebAssembly,
  };
  // As the build does: what the boot names and does not define is given to it. Its last statement is the start.
  const start = new Function(...Object.keys(scope), "source", "return eval(source)");
  seen.thrown = await start(...Object.values(scope), source).then(() => null, (error) => error);
  return seen;
}

const { policies } = await boot();
const { createHTML, createScript, createScriptURL } = policies.default;

for (const markup of [
  "",
  "<!>",
  "Rechercher",
  '<div class="card"><h2>Trois offres</h2><!><p>Loyer : 450 €</p></div>',
  '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 11 12 4l9 7"/></svg>',
  '<a href="/offres?page=2&amp;norm=PLUS">Suivante</a>',
  '<a href="tel:0970800800">0970 800 800</a><a href="https://www.demande-logement-social.gouv.fr/">Site</a>',
  "<p>on = ouvert, 3 < 4, « javascript: » est un mot</p>",
  '<img src="pictures/plan.svg" alt="a > b">',
  "<input type=text disabled>",
  "<p>a<!---->b<!--é-->c</p>",
]) {
  test(`markup of the app passes: ${markup}`, () => assert.equal(createHTML(markup), markup));
}

for (const markup of [
  "<script>alert(1)</script>",
  "<SCRIPT src=//evil.example></SCRIPT>",
  "<img src=x onerror=alert(1)>",
  '<img/src="x"/onerror=alert(1)>',
  '<textarea><a title="</textarea><img src=x onerror=alert(1)>"></a>',
  '<p title=">" onclick="alert(1)">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" java\tscript:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href="javascript&colon;alert(1)">x</a>',
  '<a href="vbscript:x">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<form action="javascript:alert(1)"></form>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  "<svg><set attributeName=href to=javascript:alert(1)></svg>",
  "<svg><foreignObject><p>x</p></foreignObject></svg>",
  '<iframe srcdoc="x"></iframe>',
  "<object data=x></object>",
  "<embed src=x>",
  '<base href="https://evil.example/">',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  "<link rel=stylesheet href=//evil.example>",
  '<p style="position:fixed">',
  "<template><p>x</p></template>",
  "<img src=x onerror=alert(1)",
  "<img title='a\" onerror=alert(1)//'><img title=\" onerror=alert(1)>",
  "<![CDATA[<img onerror=x>]]>",
  "<!--><img src=x onerror=alert(1)>-->",
  "<!--->-><script>alert(1)</script>-->",
  "<?xml-stylesheet href='javascript:alert(1)'?>",
  // What looks like a comment inside a tag is none to the browser.
  '<img src=x title="<!-- " onerror=alert(1) x="-->">',
  "<img src=x <!-- onerror=alert(1) -->>",
  '<a title="<!-- " href="javascript:alert(1)" x="-->">x</a>',
]) {
  test(`markup that could run code is refused: ${markup}`, () => assert.throws(() => createHTML(markup), /refused/));
}

test("no text becomes script", () => {
  assert.throws(() => createScript("1"), /refused/);
  assert.throws(() => createScriptURL("/x.js"), /refused/);
});

test("the WASM is asked for once, beside the entry module, with its integrity", async () => {
  const { requests, page } = await boot();
  assert.deepEqual(requests, [
    { url: "https://logement.example.org/app/app-1_bg.wasm", options: { integrity: "sha384-w" } },
  ]);
  assert.equal(page["boot-failed"].hidden, true);
});

for (const [why, cause, given] of [
  ["integrity or network fails", "download", { fetch: async () => { throw new TypeError("Failed to fetch"); } }],
  ["the server has no such file", "download", { fetch: async () => ({ ok: false, status: 404 }) }],
  ["the browser has no WebAssembly", "unsupported", { WebAssembly: null }],
  ["the app throws while starting", "start", { init: async () => { throw new Error("x"); } }],
]) {
  test(`the message is shown when ${why}`, async () => {
    const { page } = await boot(given);
    assert.equal(page["boot-failed"].hidden, false);
    assert.equal(page["boot-failed"].dataset.cause, cause);
    assert.equal(page["boot-waiting"].hidden, true);
  });
}

test("an error of the app while starting still reaches the console", async () => {
  const { thrown } = await boot({ init: async () => { throw new Error("x"); } });
  assert.equal(thrown.message, "x");
});

test("a machine that stops later brings the message back onto the page", async () => {
  const { page, listeners, prepended } = await boot();
  page["boot-failed"].isConnected = false;
  listeners.error({ error: new WebAssembly.RuntimeError("unreachable") });
  assert.deepEqual(prepended, [page["boot-failed"]]);
  assert.equal(page["boot-failed"].hidden, false);
});

test("an ordinary script error is not taken for a stopped machine", async () => {
  const { page, listeners } = await boot();
  listeners.error({ error: new Error("extension") });
  listeners.unhandledrejection({ reason: undefined });
  assert.equal(page["boot-failed"].hidden, true);
});

test("after a panic the app's own message is left alone", async () => {
  const { page, listeners } = await boot({ crashed: true });
  listeners.error({ error: new WebAssembly.RuntimeError("unreachable") });
  assert.equal(page["boot-failed"].hidden, true);
});

/** An answer that knows which file it is of. */
const answer = async (url) => ({ ok: true, file: new URL(url).pathname.split("/").pop() });

test("a piece is fetched with what it shares, each file with its integrity, and the app learns of it", async () => {
  const { pieces, requests, run, reported } = await boot({ fetch: answer });
  await pieces.__wasm_split_load_offers(7, 1234);
  assert.deepEqual(
    requests.slice(1).map(({ url, options }) => [url, options.integrity, options.cache]),
    [
      ["https://logement.example.org/app/app-offers-1.wasm", "sha384-o", "default"],
      ["https://logement.example.org/app/app-shared-2.wasm", "sha384-s", "default"],
    ],
  );
  assert.ok(requests[1].options.signal instanceof AbortSignal);
  assert.deepEqual(run.sort(), ["app-offers-1.wasm", "app-shared-2.wasm"]);
  assert.deepEqual(reported, [{ at: 7, data: 1234, came: true }]);
});

test("a file that two pieces share, or that is asked for twice at once, is fetched and run once", async () => {
  const { pieces, requests, run, reported } = await boot({ fetch: answer });
  await Promise.all([pieces.__wasm_split_load_offers(7, 1), pieces.__wasm_split_load_offers(7, 2), pieces.__wasm_split_load_account(8, 3)]);
  await pieces.__wasm_split_load_account(8, 4);
  assert.equal(requests.length, 3);
  assert.equal(run.length, 2);
  assert.deepEqual(reported.map(({ data, came }) => [data, came]).sort(), [[1, true], [2, true], [3, true], [4, true]]);
});

for (const [why, given] of [
  ["does not arrive", (failing) => ({ fetch: async (url) => { if (failing()) throw new TypeError("Failed to fetch"); return answer(url); } })],
  ["is not the published one", (failing) => ({ fetch: answer, run: async () => { if (failing()) throw new TypeError("Integrity"); } })],
]) {
  test(`a piece that ${why} is reported as missing, without the message of a failed start, and the next attempt starts afresh`, async () => {
    let [fails, started] = [true, false];
    const { pieces, requests, reported, page } = await boot(given(() => fails && started));
    started = true;
    await pieces.__wasm_split_load_account(8, 1);
    assert.deepEqual(reported, [{ at: 8, data: 1, came: false }]);
    assert.equal(page["boot-failed"].hidden, true);
    fails = false;
    await pieces.__wasm_split_load_account(8, 2);
    assert.deepEqual(reported[1], { at: 8, data: 2, came: true });
    assert.deepEqual(requests.slice(1).map(({ options }) => options.cache), ["default", "reload"]);
  });
}
