// A part of a page that asks now and then how it stands. The page works without it.
"use strict";

for (const part of document.querySelectorAll("[data-live]")) {
  const EVERY = 15_000;
  const stale = document.querySelector("[data-live-stale]");
  let failed = 0;

  // What somebody stands on, or has unfolded to read, stays as it is.
  const used = () => part.contains(document.activeElement) || part.querySelector("details[open]");

  async function ask() {
    if (document.hidden || used()) return;
    try {
      const answer = await fetch(part.dataset.live, { redirect: "error" });
      if (!answer.ok) throw new Error(answer.statusText);
      const fresh = await answer.text();
      if (!used()) part.replaceChildren(...new DOMParser().parseFromString(fresh, "text/html").body.childNodes);
      failed = 0;
    } catch {
      failed += 1;
    }
    if (stale) stale.hidden = failed < 2;
  }

  setInterval(ask, Number(part.dataset.every) || EVERY);
  document.addEventListener("visibilitychange", ask);
}
