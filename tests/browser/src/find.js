// Finds what a person would call by that name: (role, name, nth) -> elements of that role whose accessible name is, or
// contains, the name. Looks only inside the open dialog when there is one, as a person can only use that one.
const [role, wanted, wholeName] = arguments;

const plain = (text) => (text ?? "").replace(/[\s\u00a0\u202f]+/g, " ").replace(/\u2019/g, "'").trim().toLowerCase();

const ROLES = {
  link: "a[href], [role=link]",
  button: "button, [role=button], input[type=submit], summary",
  heading: "h1, h2, h3, h4, h5, h6, [role=heading]",
  field: "input:not([type=radio]):not([type=checkbox]):not([type=hidden]):not([type=submit]), textarea, [role=textbox]",
  list: "select, [role=combobox], [role=listbox]",
  radio: "input[type=radio], [role=radio]",
  checkbox: "input[type=checkbox], [role=checkbox], [role=switch]",
  tab: "[role=tab]",
  dialog: "dialog[open], [role=dialog], [role=alertdialog]",
  picture: "img[alt]:not([alt='']), [role=img]",
  region: "section, aside, nav, [role=region], [role=group], fieldset, article, li",
};

const visible = (element) => {
  if (element.closest("[hidden], [inert], [aria-hidden=true]")) return false;
  if (element.checkVisibility && !element.checkVisibility({ visibilityProperty: true })) return false;
  return element.getClientRects().length > 0;
};

const textOf = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute("aria-hidden") === "true" || node.hidden) return "";
  if (node.getAttribute("aria-label")) return node.getAttribute("aria-label");
  if (node.tagName === "IMG") return node.alt;
  if (node.tagName === "svg") return node.querySelector("title")?.textContent ?? "";
  return [...node.childNodes].map(textOf).join(getComputedStyle(node).display === "inline" ? "" : " ");
};

const nameOf = (element) => {
  const labelledby = element.getAttribute("aria-labelledby");
  if (labelledby) {
    return labelledby.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean).map(textOf).join(" ");
  }
  if (element.getAttribute("aria-label")) return element.getAttribute("aria-label");
  if (element.labels?.length) return [...element.labels].map(textOf).join(" ");
  if (element.tagName === "FIELDSET") return textOf(element.querySelector("legend") ?? element);
  if (element.tagName === "INPUT") return element.value;
  return textOf(element);
};

const modal = [...document.querySelectorAll("dialog[open]")].filter((dialog) => dialog.matches(":modal")).pop();
const place = role === "dialog" ? document : (modal ?? document);
const all = [...place.querySelectorAll(ROLES[role])];
// A radio button or box is often drawn by its label and is itself invisible to the eye, not to the hand.
const shown = all.filter((element) => visible(element) || (element.labels && [...element.labels].some(visible)));
const name = plain(wanted);
const same = shown.filter((element) => plain(nameOf(element)) === name);
if (same.length || wholeName) return same;
return shown.filter((element) => plain(nameOf(element)).includes(name));
