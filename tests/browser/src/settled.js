// True once nothing is loading, moving or being fetched into the page any more.
// A finite animation that has begun: one that still waits to begin may wait for long.
const moves = (timing) =>
  timing && timing.iterations !== Infinity && timing.localTime >= timing.delay && timing.localTime < timing.endTime;
// An example of what waits, on the page of parts, waits for good.
const waits = (root) => [...root.querySelectorAll("[aria-busy=true]")].some((part) => !part.closest("[data-example]"));
// What lies under an open dialog may well wait for it.
const modal = [...document.querySelectorAll("dialog[open]")].filter((dialog) => dialog.matches(":modal")).pop();
return (
  document.readyState === "complete" &&
  !waits(modal ?? document) &&
  !document.getAnimations().some((animation) => animation.playState === "running" && moves(animation.effect?.getComputedTiming())) &&
  [...document.images].every((image) => image.complete || image.loading === "lazy")
);
