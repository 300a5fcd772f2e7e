// Keys that press what is on the page. Each is named by `aria-keyshortcuts` on what it presses, so that it is told
// to everybody and does nothing where that is not there. Every page works without them, and they can be turned off.
"use strict";

(() => {
  const sheet = document.getElementById("keys");
  if (!sheet) return;
  const OFF = "keys-off";
  const TYPED = "input:not([type=checkbox], [type=radio]), textarea, select";
  const STOPS = "main .offer-card :is(h3, h4) a, main table.list tbody th a";
  const STEP = { j: 1, k: -1 };
  const off = document.getElementById("keys-off");

  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const within = (part, selector) => [...part.querySelectorAll(selector)].find(shown);

  // On a card of a list a key means that card; elsewhere what the page has once.
  function named(key) {
    const selector = `[aria-keyshortcuts="${CSS.escape(key)}"]`;
    const card = document.activeElement.closest(".offer-card");
    return card ? within(card, selector) : within(document, `${selector}:not(.offer-card *)`);
  }

  function press(target) {
    if (target.matches(TYPED)) return target.focus();
    if (!target.matches("summary")) return target.click();
    target.parentElement.open = true;
    (within(target.parentElement, "input:not([type=hidden]), textarea, select, button") || target).focus();
    return target.scrollIntoView({ block: "nearest" });
  }

  function step(by) {
    const stops = [...document.querySelectorAll(STOPS)].filter(shown);
    const row = document.activeElement.closest(".offer-card, tr");
    const at = row ? stops.findIndex((stop) => row.contains(stop)) : -1;
    const next = stops[at < 0 && by < 0 ? stops.length - 1 : at + by];
    next?.focus();
    return Boolean(next);
  }

  function act(key) {
    if (key === "?") {
      sheet.showModal();
      return true;
    }
    if (key in STEP) return step(STEP[key]);
    const target = named(key);
    if (target) press(target);
    return Boolean(target);
  }

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
    if (off.checked || sheet.open || event.target.closest(TYPED)) return;
    if (act(event.key)) event.preventDefault();
  });

  // Whoever speaks to the computer may set off keys by a word: they can be turned off, in this browser.
  off.checked = localStorage.getItem(OFF) === "yes";
  off.addEventListener("change", () => localStorage.setItem(OFF, off.checked ? "yes" : "no"));
  for (const opener of document.querySelectorAll("[data-keys]")) {
    opener.hidden = false;
    opener.addEventListener("click", () => sheet.showModal());
  }
})();
