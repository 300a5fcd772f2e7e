// A conversation that keeps itself up to date. It only adds lines and marks what became of them: what
// somebody is typing, and where they stand, stays as it is.
"use strict";

(() => {
  const EVERY = 10_000;

  function place(list, line, next) {
    const known = next && list.querySelector(`[data-key="${next.dataset.key}"]`);
    line.classList.add("arrived");
    list.insertBefore(line, known || null);
  }

  function bring(known, line) {
    const version = (of) => of.querySelector(".fate").dataset.version;
    if (version(known) === version(line)) return;
    for (const part of [".files", ".fate"]) {
      const old = known.querySelector(part);
      if (!old || old.contains(document.activeElement)) continue;
      old.replaceWith(document.importNode(line.querySelector(part), true));
    }
  }

  function take(talk, fresh) {
    const list = talk.querySelector(".chat");
    const lines = [...fresh.querySelectorAll(".chat > li")];
    for (const [at, line] of [...lines.entries()].reverse()) {
      const known = list.querySelector(`[data-key="${line.dataset.key}"]`);
      if (known) bring(known, line);
      else place(list, document.importNode(line, true), lines[at + 1]);
    }
    talk.querySelector("[data-talk-empty]").hidden = list.children.length > 0;
  }

  function follow(talk) {
    let failed = 0;
    async function ask() {
      if (document.hidden) return;
      try {
        const answer = await fetch(talk.dataset.talk, { redirect: "error" });
        if (!answer.ok) throw new Error(answer.statusText);
        take(talk, new DOMParser().parseFromString(await answer.text(), "text/html"));
        failed = 0;
      } catch {
        failed += 1;
      }
      talk.querySelector("[data-talk-stale]").hidden = failed < 2;
    }
    setInterval(ask, EVERY);
    document.addEventListener("visibilitychange", ask);
  }

  // An answer of the region goes where the cursor is, filled in; without a script the server puts it there.
  document.addEventListener("click", (event) => {
    const answer = event.target.closest("[data-put]");
    const field = answer?.form.querySelector("textarea");
    if (!field) return;
    event.preventDefault();
    const { selectionStart: start, selectionEnd: end, value } = field;
    const gap = start && !/\s$/.test(value.slice(0, start)) ? "\n\n" : "";
    field.setRangeText(gap + answer.dataset.put, start, end, "end");
    field.focus();
  });

  document.querySelectorAll("[data-talk]").forEach(follow);
})();
