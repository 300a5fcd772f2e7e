// The faults page: every fault can be switched while all runs.

import { $, el } from "./dom.js";
import { field } from "./people.js";
import { call } from "./server.js";

const percent = (value) => `${Math.round(value * 100)}%`;
const seconds = (value) => `${String(value).replace(".", ",")} s`;
const share = (name, label) => ({ name, label, top: 1, step: 0.05, show: percent });

const CARDS = [
  ["Telegram", [
    { name: "away", label: "Telegram is weg", toggle: true },
    { name: "latency", label: "Vertraging per aanroep", top: 10, step: 0.1, show: seconds },
    share("errors", "Antwoordt met fout 500"),
    share("drop_before", "Verbinding valt weg vóór de verwerking"),
    share("drop_after", "Verbinding valt weg ná de verwerking"),
  ]],
  ["Grenzen", [
    { name: "enabled", label: "Telegrams eigen grenzen gelden", toggle: true, path: "limits" },
    { name: "per_second", label: "Berichten per seconde", top: 100, step: 1, bottom: 1, path: "limits", show: String },
    share("too_many", "Antwoordt met 429: te veel berichten"),
    { name: "retry_after", label: "Wachttijd bij zo'n 429", top: 60, step: 1, show: seconds },
  ]],
  ["Berichten aan de bot", [share("duplicates", "Komt dubbel aan"), share("out_of_order", "Komt na een later bericht aan")]],
  ["Mail", [{ name: "mail", label: "De mailserver", choices: { none: "doet het", later: "weigert voorlopig (451)", never: "weigert voorgoed (550)", away: "is weg" } }]],
];
const COUNTS = {
  requests: "aanroepen", updates_waiting: "wachten op de bot", updates_given: "afgehaald", updates_given_again: "dubbel afgehaald",
  messages_sent: "berichten van de bot", messages_edited: "bewerkt", messages_repeated: "herhaald", callbacks_made: "knoppen ingedrukt",
  callbacks_answered: "knoppen beantwoord", mails: "mails",
};
const HARMLESS = new Set(["retry_after", "enabled", "per_second"]);

function draw({ faults, limits }) {
  const values = { ...faults, ...limits };
  $("faults").replaceChildren(...CARDS.map(([title, entries]) =>
    el("fieldset", {}, el("legend", {}, title), ...entries.map((entry) => control(entry, values[entry.name])))));
  tell(values);
}

function control(entry, value) {
  if (entry.toggle) {
    const box = el("input", { type: "checkbox", role: "switch", checked: value, onchange: () => set(entry, box.checked) });
    return el("label", { class: "switch" }, entry.label, box);
  }
  if (entry.choices) {
    const select = el("select", { onchange: () => set(entry, select.value) }, ...Object.entries(entry.choices).map(([key, label]) =>
      el("option", { value: key, selected: key === value }, label)));
    return field(entry.label, select);
  }
  return slider(entry, value);
}

function slider(entry, value) {
  const output = el("output", {}, entry.show(value));
  const range = el("input", { type: "range", min: entry.bottom || 0, max: entry.top, step: entry.step, value, oninput: () => { output.textContent = entry.show(Number(range.value)); }, onchange: () => set(entry, Number(range.value)) });
  return el("label", { class: value > 0 && !HARMLESS.has(entry.name) ? "slide on" : "slide" }, entry.label, output, range);
}

async function set({ name, path = "faults" }, value) {
  const now = await call(path, { [name]: value }).catch(() => call("faults"));
  tell({ ...now.faults, ...now.limits });
}

function tell(values) {
  const wrong = Object.entries(values).filter(([name, value]) => !HARMLESS.has(name) && value && value !== "none").length;
  $("state").textContent = wrong === 0 ? "Alles doet het." : wrong === 1 ? "Er is één storing aan." : `Er zijn ${wrong} storingen aan.`;
  $("state").classList.toggle("wrong", wrong > 0);
}

async function count() {
  const counters = await call("counters");
  $("counts").replaceChildren(...Object.entries(COUNTS).map(([name, label]) =>
    el("div", {}, el("dt", {}, label), el("dd", {}, counters[name].toLocaleString("nl-NL")))));
}

$("reset").addEventListener("click", async () => draw(await call("faults", { reset: true })));
draw(await call("faults"));
await count();
setInterval(() => { if (!document.hidden) count(); }, 2000);
