// True once nothing is loading, moving or being fetched into the page any more.
return (
  document.readyState === "complete" &&
  !document.querySelector("[aria-busy=true]") &&
  !document.getAnimations().some((animation) => animation.playState === "running" && animation.effect?.getComputedTiming().iterations !== Infinity) &&
  [...document.images].every((image) => image.complete || image.loading === "lazy")
);
