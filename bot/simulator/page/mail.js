// The mailbox page: what was really sent over SMTP.

import { $, avatar, el, icon } from "./dom.js";
import { call, listen } from "./server.js";

const moment = new Intl.DateTimeFormat("nl-NL", { timeZone: "Europe/Amsterdam", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
const long = new Intl.DateTimeFormat("nl-NL", { timeZone: "Europe/Amsterdam", dateStyle: "full", timeStyle: "medium" });
let mails = [];
let open = null;

async function load() {
  ({ mails } = await call(`mails?${new URLSearchParams({ to: $("search").value })}`));
  drawList();
}

function drawList() {
  const none = $("search").value ? "Geen mail aan deze ontvanger." : "Nog geen mail.";
  $("mails").replaceChildren(...mails.map((mail) => el("li", {}, row(mail))));
  if (!mails.length) $("mails").append(el("li", { class: "empty" }, none));
  if (!open) $("mail").replaceChildren(invitation());
}

function invitation() {
  return el("div", { class: "empty" }, icon("mail"),
    el("strong", {}, mails.length ? "Kies een mail" : "Nog geen mail"),
    el("p", {}, mails.length ? "Links staan alle mails die verstuurd zijn." : "Zodra er mail verstuurd wordt, verschijnt die hier vanzelf."));
}

function row(mail) {
  return el("button", { class: "row", "aria-current": mail.id === open ? "true" : undefined, onclick: () => show(mail.id) },
    avatar(mail.recipients[0], mail.id, "small"),
    el("span", { class: "words" }, el("strong", {}, mail.subject || "(geen onderwerp)"), el("small", {}, `aan ${mail.recipients.join(", ")}`)),
    el("time", { datetime: new Date(mail.at * 1000).toISOString() }, moment.format(mail.at * 1000)));
}

async function show(number) {
  const mail = await call(`mails/${number}`);
  open = number;
  location.hash = number;
  $("app").classList.add("in-chat");
  drawList();
  $("mail").replaceChildren(sheet(mail));
}

function sheet(mail) {
  const panes = [
    mail.html && ["Opgemaakt", () => frame(mail)],
    ["Platte tekst", () => el("pre", {}, mail.text || "Deze mail heeft geen platte tekst.")],
    ["Kopregels", () => headers(mail)],
    ["Bron", () => el("pre", { class: "raw" }, mail.source)],
  ].filter(Boolean);
  const pane = el("div", { class: "pane", id: "pane", role: "tabpanel", tabindex: "0", "aria-labelledby": "tab-0" });
  return el("article", { class: "sheet" },
    el("button", { class: "round back", "aria-label": "Terug naar de lijst", onclick: back }, icon("back")),
    el("h2", {}, mail.subject || "(geen onderwerp)"), parties(mail), tabs(panes, pane), pane);
}

function parties(mail) {
  const lines = [["Van", mail.sender], ["Aan", mail.recipients.join(", ")], ["Op", long.format(mail.at * 1000)]];
  if (mail.attachments.length) lines.push(["Bijlagen", mail.attachments.join(", ")]);
  return el("dl", { class: "parties" }, ...lines.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]));
}

// Tabs as the ARIA practices describe them: arrows move, one stop in the tab order.
function tabs(panes, pane) {
  const choose = (index) => {
    buttons.forEach((button, n) => {
      button.setAttribute("aria-selected", n === index);
      button.tabIndex = n === index ? 0 : -1;
    });
    pane.setAttribute("aria-labelledby", `tab-${index}`);
    pane.replaceChildren(panes[index][1]());
  };
  const buttons = panes.map(([label], index) => el("button", { role: "tab", id: `tab-${index}`, "aria-controls": "pane", onclick: () => choose(index) }, label));
  const bar = el("div", { class: "tabs", role: "tablist", "aria-label": "Weergave" }, ...buttons);
  bar.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const index = (buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length;
    choose(index);
    buttons[index].focus();
  });
  choose(0);
  return bar;
}

const frame = (mail) => el("iframe", { src: `/_simulator/mails/${mail.id}/html`, title: `Mail: ${mail.subject}`, sandbox: "allow-popups allow-popups-to-escape-sandbox" });

const headers = (mail) => el("table", {}, el("tbody", {}, ...mail.headers.map(([name, value]) =>
  el("tr", {}, el("th", { scope: "row" }, name), el("td", {}, value)))));

function back() {
  $("app").classList.remove("in-chat");
  open = null;
  history.replaceState(null, "", location.pathname);
  drawList();
}

$("search").addEventListener("input", load);
await load();
if (Number(location.hash.slice(1))) await show(Number(location.hash.slice(1))).catch(back);
listen(["mail"], load, load);
