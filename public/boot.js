// Starts the app: the screening Trusted Types policy, the WASM checked against its integrity, and a readable message when
// any of that fails. Later it fetches the app's other pieces, checked in the same way. The build joins this file to
// wasm-bindgen's glue and puts the hash of the whole into the content policy (xtask/bundle/src/script.rs); it is never
// served as it stands. The build also gives it `build`, the names of the files with their integrity, and `pieces`, which
// the app calls. The words are in index.html (#boot-failed), so that they can be read even if this file never runs. It
// knows nothing of the app.
{
  // Elements that run code, fetch something or change how the page is read; none is ever built from markup here.
  const refusedTags = new Set(
    "script iframe frame frameset object embed applet base meta link style template portal noscript foreignobject animate set".split(" "),
  );
  const urlAttributes = new Set("href src action formaction data poster xlink:href background cite ping".split(" "));
  // A comment or a tag, in one pass: what looks like a comment inside a tag is an attribute to the browser. No "<" inside
  // a value: so every "<" of the markup is looked at, wherever the browser sees the tags begin and end.
  const piece = /<!(?:--[^<>]*--)?>|<\/?([a-zA-Z][^\s/>"'<]*)((?:"[^"<]*"|'[^'<]*'|[^"'<>])*)>/g;
  const attribute = /([^\s"'=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=`]+)))?/g;

  // An address may be relative, a fragment, or of a scheme that cannot run code. Character references could hide one.
  const safeAddress = (value) =>
    !/&(?!amp;)/i.test(value) &&
    !/[\u0000-\u0020]/.test(value.trim()) &&
    /^(?:https?:|mailto:|tel:|data:image\/(?:png|jpeg|webp|avif);|[^:]*$|[/?#.])/i.test(value.trim());

  const safeAttributes = (text) => {
    let safe = true;
    const rest = text.replace(attribute, (_, name, double, single, bare) => {
      const lower = name.toLowerCase();
      const value = double ?? single ?? bare ?? "";
      safe &&= !lower.startsWith("on") && lower !== "srcdoc" && lower !== "style";
      safe &&= !urlAttributes.has(lower) || safeAddress(value);
      return "";
    });
    return safe && !/[^\s/]/.test(rest);
  };

  // Leptos hands its own static markup to innerHTML. What is not understood completely is refused.
  const screen = (markup) => {
    let safe = true;
    const rest = markup.replace(piece, (_, name, attributes) => {
      safe &&= !name || (!refusedTags.has(name.toLowerCase()) && safeAttributes(attributes));
      return "";
    });
    if (!safe || /<[a-zA-Z/!?]/.test(rest)) throw new TypeError("markup refused");
    return markup;
  };

  const refuse = () => {
    throw new TypeError("script refused");
  };

  globalThis.trustedTypes?.createPolicy("default", {
    createHTML: screen,
    createScript: refuse,
    createScriptURL: refuse,
  });

  // Kept from the start: the app replaces the static page that holds it.
  const failed = document.getElementById("boot-failed");
  const waiting = document.getElementById("boot-waiting");

  const tell = (cause) => {
    // After a panic the app has already said so itself.
    if (!failed || document.querySelector("#app > .crash")) return;
    if (!failed.isConnected) document.body.prepend(failed);
    if (waiting) waiting.hidden = true;
    failed.dataset.cause = cause;
    failed.hidden = false;
  };

  const hasMachine = typeof WebAssembly === "object" && WebAssembly !== null;

  // The machine stopped without a panic, for instance out of memory: nothing on the page answers any more.
  const stopped = (error) => {
    if (hasMachine && error instanceof WebAssembly.RuntimeError) tell("stopped");
  };
  addEventListener("error", (event) => stopped(event.error));
  addEventListener("unhandledrejection", (event) => stopped(event.reason));

  // A piece that is longer on its way is given up: the app then offers to try again.
  const patience = 30_000;
  // By file: one that has come, or is on its way, is not run twice, since that would undo what it remembers.
  const coming = new Map();
  const lost = new Set();

  const fetchPiece = async (file, integrity) => {
    // A second attempt goes past what the browser kept of the first.
    const cache = lost.has(file) ? "reload" : "default";
    const signal = AbortSignal.timeout(patience);
    const answer = await fetch(new URL(file, build.at), { integrity, cache, signal });
    await __wbg_load(answer, { __wasm_split: wasm });
  };

  const bring = ([file, integrity]) => {
    if (!coming.has(file)) {
      const piece = fetchPiece(file, integrity);
      coming.set(file, piece);
      piece.catch(() => {
        lost.add(file);
        coming.delete(file);
      });
    }
    return coming.get(file);
  };

  // What the app calls when it needs a piece: it says what to call back, with whether the piece has come.
  for (const [piece, files] of Object.entries(build.pieces)) {
    pieces[`__wasm_split_load_${piece}`] = async (callback, data) => {
      const came = await Promise.all(files.map(bring)).then(() => true, () => false);
      wasm.__indirect_function_table.get(callback)(data, came);
    };
  }

  const start = async () => {
    if (!hasMachine) return tell("unsupported");
    const [file, integrity] = build.wasm;
    let answer;
    try {
      answer = await fetch(new URL(file, build.at), { integrity });
    } catch {
      return tell("download");
    }
    if (!answer.ok) return tell("download");
    try {
      await __wbg_init({ module_or_path: answer });
    } catch (error) {
      tell("start");
      throw error;
    }
  };
  start();
}
