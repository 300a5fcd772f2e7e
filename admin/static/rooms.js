// The rooms: a worklist that keeps itself up to date, a link that selects itself, a page that prints.
// Every page works without it.
"use strict";

(() => {
  const worklist = document.getElementById("worklist");
  const EVERY = 15_000;
  const MINE = ["my-late", "my-today", "my-employer", "my-rest"];
  const LISTS = ["new-offers", ...MINE, "late-offers", "left-offers"];
  const PARTS = ["figures", "new-rest", "mine-rest", "late-rest", "left-rest"];
  let failed = 0;

  const keyed = (list) => new Map([...list.children].map((card) => [card.dataset.key, card]));
  const focused = (element) => element.contains(document.activeElement);

  // Cards come, go and change one by one: what somebody stands on stays where it is.
  function reconcile(list, fresh) {
    const old = keyed(list);
    const arrived = [];
    let place = null;
    for (const card of [...fresh.children].reverse()) {
      const known = old.get(card.dataset.key);
      old.delete(card.dataset.key);
      const keep = known && (known.dataset.version === card.dataset.version || focused(known));
      const shown = keep ? known : document.adoptNode(card);
      if (known && !keep) known.remove();
      if (!known) arrived.push(shown);
      if (!keep || (shown.nextElementSibling !== place && !focused(list))) list.insertBefore(shown, place);
      place = shown;
    }
    for (const card of old.values()) leave(card);
    return arrived.reverse();
  }

  function leave(card) {
    if (!focused(card)) return card.remove();
    if (card.classList.contains("gone")) return undefined;
    card.classList.add("gone");
    return say(worklist.dataset.gone);
  }

  function say(sentence) {
    document.getElementById("worklist-news").textContent = sentence;
  }

  function entitle() {
    const { count } = document.getElementById("figures").dataset;
    const title = document.title.replace(/^\([\d.+]+\) /, "");
    document.title = count === "0" ? title : `(${count}) ${title}`;
  }

  function take(fresh) {
    for (const name of LISTS) {
      const list = document.getElementById(name);
      const other = fresh.getElementById(name);
      const arrived = list && other ? reconcile(list, other) : [];
      if (name !== "new-offers" || !arrived.length) continue;
      arrived.forEach((card) => card.classList.add("arrived"));
      say(`${worklist.dataset.arrived} ${arrived.map((card) => card.querySelector("h3").textContent).join(", ")}`);
    }
    for (const name of PARTS) {
      const part = document.getElementById(name);
      const other = fresh.getElementById(name);
      if (!part || !other || focused(part) || part.outerHTML === other.outerHTML) continue;
      part.replaceWith(document.adoptNode(other));
    }
    for (const name of ["late", "left"]) hideEmpty(`${name}-section`, `${name}-offers`);
    for (const name of MINE) hideEmpty(`${name}-section`, name);
    entitle();
  }

  function hideEmpty(section, list) {
    const shown = document.getElementById(section);
    if (shown) shown.hidden = !document.getElementById(list).children.length;
  }

  async function ask() {
    if (document.hidden) return;
    try {
      const answer = await fetch(worklist.dataset.source, { redirect: "error" });
      if (!answer.ok) throw new Error(answer.statusText);
      take(new DOMParser().parseFromString(await answer.text(), "text/html"));
      failed = 0;
    } catch {
      failed += 1;
    }
    document.getElementById("worklist-stale").hidden = failed < 2;
  }

  if (worklist) {
    entitle();
    setInterval(ask, Number(worklist.dataset.every) || EVERY);
    document.addEventListener("visibilitychange", ask);
  }

  // A form whose outcome is shown beside it while somebody types: the same page, asked anew.
  const waiting = new Map();

  async function preview(previewed) {
    const typed = new URLSearchParams(new FormData(previewed));
    typed.delete("csrf_token");
    const answer = await fetch(`${previewed.dataset.source || previewed.action}?${typed}`, { redirect: "error" }).catch(() => null);
    if (!answer || !answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const name of previewed.dataset.preview.split(" ")) {
      const place = document.getElementById(name);
      const fresh = page.getElementById(name);
      if (fresh && fresh.innerHTML !== place.innerHTML) place.replaceChildren(...fresh.childNodes);
    }
  }

  function fitChoices(previewed) {
    const chosen = previewed.querySelector("[name=answer]:checked");
    const list = previewed.querySelector("[name=choices]");
    if (list) list.closest(".field").hidden = !chosen || chosen.value !== "choice";
  }

  for (const form of document.querySelectorAll("form[data-preview]")) {
    fitChoices(form);
    form.addEventListener("input", () => {
      fitChoices(form);
      clearTimeout(waiting.get(form));
      waiting.set(form, setTimeout(() => preview(form), 400));
    });
  }

  // A text of which only so much fits: how much is left is seen all the time, and told now and then.
  const TOLD = [100, 50, 20, 0];
  for (const area of document.querySelectorAll("[data-counted]")) {
    const counter = document.getElementById(area.dataset.counted);
    const count = () => {
      const left = area.maxLength - area.value.length;
      counter.setAttribute("aria-live", TOLD.includes(left) ? "polite" : "off");
      counter.textContent = `${left} ${counter.dataset.left}`;
    };
    counter.hidden = false;
    area.addEventListener("input", count);
    count();
  }

  document.addEventListener("focusin", (event) => {
    if (event.target.matches("[data-select]")) event.target.select();
  });
  for (const button of document.querySelectorAll("[data-tick]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      for (const box of document.getElementsByName(button.dataset.tick)) box.checked = true;
    });
  }
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
})();
