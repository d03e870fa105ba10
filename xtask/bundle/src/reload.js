// Appended to the entry of a build for work: shows the newest build by itself, and why there is none. The sandbox answers
// with what stands in the file .changed of the app's folder (tests/sandbox/src/back_office/changed.rs) and ends the answer;
// the browser then asks again by itself.
{
  const built = document.querySelector('meta[name="build"]').content;
  let notice = null;

  const show = (error) => {
    notice?.remove();
    notice = null;
    if (!error) return;
    notice = document.createElement("pre");
    notice.id = "build-error";
    notice.setAttribute("role", "alert");
    notice.textContent = error;
    Object.assign(notice.style, {
      position: "fixed", inset: "0", zIndex: "2147483647", margin: "0", padding: "1rem", overflow: "auto",
      background: "#1a1a1a", color: "#ffb4a9", font: "14px/1.4 monospace", whiteSpace: "pre-wrap",
    });
    document.body.append(notice);
  };

  // A style alone is put in place without loading the page again: what was typed stays.
  const restyle = ({ file, integrity }) => {
    const href = new URL(file, import.meta.url).href;
    const sheets = [...document.querySelectorAll('link[rel="stylesheet"]')];
    if (sheets.at(-1)?.href === href) return;
    const sheet = document.createElement("link");
    Object.assign(sheet, { rel: "stylesheet", integrity, crossOrigin: "anonymous", href });
    sheet.addEventListener("load", () => sheets.forEach((old) => old.remove()));
    document.head.append(sheet);
  };

  new EventSource("/_sandbox/changed").addEventListener("message", ({ data }) => {
    const { page, style, error } = JSON.parse(data);
    show(error);
    if (error) return;
    if (page === built) restyle(style);
    else location.reload();
  });
}
