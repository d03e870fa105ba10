// Run once per document, after it has loaded: keeps what a person would only see in the developer tools.
if (!window.parcoursSeen) {
  const seen = { errors: [], violations: [] };
  window.parcoursSeen = seen;
  addEventListener("error", (event) => seen.errors.push(String(event.message || event.type)));
  addEventListener("unhandledrejection", (event) => seen.errors.push("unhandled: " + String(event.reason)));
  document.addEventListener("securitypolicyviolation", (event) =>
    seen.violations.push(`${event.effectiveDirective} blocked ${event.blockedURI} (${event.sourceFile}:${event.lineNumber}) ${event.sample}`));
  const write = console.error;
  console.error = (...parts) => {
    seen.errors.push(parts.map(String).join(" "));
    write.apply(console, parts);
  };
}
