// Menus that drop from a button, and the one of a message.

import { $, avatar, el, icon, openDialog, toast } from "./dom.js";
import { send } from "./sending.js";
import { state } from "./state.js";

let close = () => {};

// Open the menu of a button, or close it when it was open. Items are [icon, label, action, note].
export function toggle(button, menu, items) {
  const wasOpen = button.getAttribute("aria-expanded") === "true";
  close();
  if (wasOpen) return;
  menu.replaceChildren(...items.map(([name, label, action, note]) =>
    el("button", { type: "button", onclick: () => { close(); action(); } }, icon(name), label, note ? el("small", {}, note) : null)));
  menu.hidden = false;
  button.setAttribute("aria-expanded", "true");
  menu.querySelector("button")?.focus();
  close = () => {
    menu.hidden = true;
    button.setAttribute("aria-expanded", "false");
    close = () => {};
  };
  menu.onkeydown = (event) => walk(event, menu, button);
}

function walk(event, menu, button) {
  const buttons = [...menu.querySelectorAll("button")];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    buttons.at((buttons.indexOf(document.activeElement) + step) % buttons.length).focus();
  } else if (event.key === "Escape") {
    close();
    button.focus();
  }
}

document.addEventListener("pointerdown", (event) => {
  if (!event.target.closest(".menu, [aria-expanded='true']")) close();
});

// What can be done with one message.
export function messageMenu(button, message) {
  document.querySelector(".menu.loose")?.remove();
  const menu = el("div", { class: "menu loose" });
  document.body.append(menu);
  const items = [
    ["reply", "Beantwoorden", () => context({ replying: message }, "Antwoord op: ", message)],
    ["forward", "Doorsturen", () => forward(message)],
    ["link", "Link kopiëren", () => copy(message)],
  ];
  if (message.from.id === state.person.id && (message.text || message.caption)) {
    items.splice(1, 0, ["edit", "Bewerken", () => edit(message)]);
  }
  toggle(button, menu, items);
  const spot = button.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(spot.left, innerWidth - menu.offsetWidth - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(spot.bottom + 4, innerHeight - menu.offsetHeight - 8))}px`;
}

// Say above the text field what the next message is about.
export function context(values, prefix = "", message = null) {
  Object.assign(state, { editing: null, replying: null }, values);
  $("context").hidden = !message;
  $("context-text").textContent = message ? prefix + (message.text || message.caption || "bericht") : "";
  $("write").focus();
}

function edit(message) {
  context({ editing: message }, "Bewerken: ", message);
  $("write").value = message.text || message.caption;
}

async function copy(message) {
  const link = new URL(`?person=${state.person.id}&chat=${state.chat.id}#m${message.message_id}`, location.origin);
  await navigator.clipboard?.writeText(link.href).catch(() => {});
  toast("De link naar dit bericht is gekopieerd.");
}

function forward(message) {
  const rows = state.chats.map((chat) => el("button", {
    class: "row",
    onclick: () => { $("dialog").close(); send({ kind: "forward", message_id: message.message_id, from_chat: state.chat.id, chat: chat.id }); },
  }, avatar(chat.name, chat.id, chat.kind === "private" ? "bot small" : "small"), el("strong", {}, chat.name)));
  openDialog("Doorsturen naar", el("div", {}, ...rows));
}
