// A part of a page that asks now and then how it stands. The page works without it.
"use strict";

for (const part of document.querySelectorAll("[data-live]")) {
  const EVERY = 15_000;
  const TYPED = "input, textarea, select";
  const stale = document.querySelector("[data-live-stale]");
  let failed = 0;

  // What somebody stands on, or has unfolded to read, stays as it is.
  const used = () => part.contains(document.activeElement) || part.querySelector("details[open]");

  const word = (place, name) => place.querySelector(`[data-${name}]`)?.dataset[name];

  // Read aloud when it says something new. When the whole page became another, it is fetched anew.
  function tell(page) {
    const spoken = document.querySelector("[data-live-says]");
    const says = word(page, "says");
    if (spoken && says && spoken.textContent !== says) spoken.textContent = says;
    const moved = word(page, "state") !== word(part, "state");
    if (moved && !document.activeElement.matches(TYPED)) location.reload();
  }

  async function ask() {
    if (document.hidden || used()) return;
    try {
      const answer = await fetch(part.dataset.live, { redirect: "error" });
      if (!answer.ok) throw new Error(answer.statusText);
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      tell(fresh);
      if (!used()) part.replaceChildren(...fresh.body.childNodes);
      failed = 0;
    } catch {
      failed += 1;
    }
    if (stale) stale.hidden = failed < 2;
  }

  setInterval(ask, Number(part.dataset.every) || EVERY);
  document.addEventListener("visibilitychange", ask);
}
