// The messages of the chat that is open.

import { $, avatar, el, openDialog, toast } from "./dom.js";
import { bubble, day } from "./bubbles.js";
import { call } from "./server.js";
import { state } from "./state.js";
import { messageMenu } from "./menus.js";
import { send } from "./sending.js";

const PATIENCE = 15000;

const hands = {
  press,
  command: (words) => send({ kind: "text", text: words.split("@")[0] }),
  more: messageMenu,
  show: (event, number) => { event.preventDefault(); show(number); },
};

// Draw the whole conversation.
export function draw() {
  const list = $("messages");
  const before = [...state.messages.values()];
  list.replaceChildren();
  if (!before.length) list.append(intro());
  before.forEach((message, index) => append(message, before[index - 1]));
  for (const press of state.waiting) busy(press.message_id, press.query);
  toEnd();
}

// Show a message that is new, or has changed.
export function upsert(message) {
  const old = $(`m${message.message_id}`);
  const previous = [...state.messages.values()].filter((m) => m.message_id < message.message_id).at(-1);
  state.messages.set(message.message_id, message);
  if (old) {
    old.replaceWith(element(message, previous));
    return;
  }
  const near = $("scroll").scrollHeight - $("scroll").scrollTop - $("scroll").clientHeight < 200;
  $("messages").querySelector(".intro, .typing")?.remove();
  append(message, previous).classList.add("arrived");
  if (near || message.from.id === state.person.id) toEnd();
}

export function remove(number) {
  state.messages.delete(number);
  $(`m${number}`)?.remove();
}

export function typing() {
  if ($("messages").querySelector(".typing")) return;
  const dots = el("li", { class: "typing", "aria-label": "De bot typt" }, el("i"), el("i"), el("i"));
  $("messages").append(dots);
  setTimeout(() => dots.remove(), 5000);
  toEnd();
}

// Bring a message into view and mark it for a moment.
export function show(number) {
  const spot = $(`m${number}`)?.querySelector(".bubble");
  if (!spot) return;
  spot.scrollIntoView({ block: "center" });
  spot.classList.add("flash");
  setTimeout(() => spot.classList.remove("flash"), 1600);
}

// The bot answered a press: the spinner stops, and what it says is shown.
export function answered(event) {
  for (const button of document.querySelectorAll(`[data-query="${event.query}"]`)) rest(button);
  state.waiting = state.waiting.filter((press) => press.query !== event.query);
  if (event.text && event.alert) openDialog(state.bot.first_name, el("p", { class: "said" }, event.text));
  else if (event.text) toast(event.text);
}

async function press(button, message, { callback_data: data }) {
  if (button.getAttribute("aria-busy")) return;
  button.setAttribute("aria-busy", "true");
  const { query } = await call("send", { person: state.person.id, chat: state.chat.id, kind: "press", message_id: message.message_id, data })
    .catch((error) => { rest(button); throw error; });
  busy(message.message_id, query, data);
}

function busy(number, query, data) {
  const buttons = [...($(`m${number}`)?.querySelectorAll(".answers button") || [])];
  const button = buttons.find((candidate) => candidate.dataset.data === data);
  if (!button || !state.expects(query)) { if (button) rest(button); return; }
  button.setAttribute("aria-busy", "true");
  button.dataset.query = query;
  setTimeout(() => rest(button), PATIENCE);
}

function rest(button) {
  button.removeAttribute("aria-busy");
  delete button.dataset.query;
}

function append(message, previous) {
  if (!previous || day(previous) !== day(message)) $("messages").append(el("li", { class: "day" }, day(message)));
  const made = element(message, previous);
  $("messages").append(made);
  return made;
}

function element(message, previous) {
  const first = !previous || previous.from.id !== message.from.id || message.date - previous.date > 300;
  return bubble(message, state.person, state.chat, first, hands);
}

function intro() {
  const says = state.bot.texts.description || "Dit is het begin van uw gesprek met de bot.";
  return el("li", { class: "intro" }, avatar(state.bot.first_name, 0, "bot"), el("h2", {}, state.bot.first_name), el("p", {}, says));
}

function toEnd() {
  requestAnimationFrame(() => { $("scroll").scrollTop = $("scroll").scrollHeight; });
}
