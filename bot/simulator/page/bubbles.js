// One message as an element.

import { el, icon } from "./dom.js";
import { nearest } from "./places.js";
import { rich } from "./richtext.js";

const clock = new Intl.DateTimeFormat("nl-NL", { timeZone: "Europe/Amsterdam", hour: "2-digit", minute: "2-digit" });
const calendar = new Intl.DateTimeFormat("nl-NL", { timeZone: "Europe/Amsterdam", weekday: "long", day: "numeric", month: "long" });

export const time = (message) => clock.format(message.date * 1000);

export function day(message) {
  const date = new Date(message.date * 1000);
  return calendar.format(date) === calendar.format(new Date()) ? "Vandaag" : calendar.format(date);
}

// A line that says what a message is, for lists and quotes.
export function summary(message) {
  if (!message) return "Nog geen berichten";
  if (message.text || message.caption) return message.text || message.caption;
  const kind = ["document", "photo", "sticker", "voice", "contact", "location"].find((name) => message[name]);
  const names = { document: message.document?.file_name, photo: "Foto", sticker: message.sticker?.emoji, voice: "Spraakbericht", contact: "Contact", location: "Locatie" };
  return names[kind] || service(message) || "Bericht";
}

function service(message) {
  const who = message.from.first_name;
  if (message.new_chat_members) return `${message.new_chat_members.map((m) => m.first_name).join(", ")} zit nu in de groep`;
  if (message.left_chat_member) return `${who} heeft ${message.left_chat_member.first_name} verwijderd`;
  if (message.migrate_to_chat_id) return "Deze groep is een supergroep geworden";
  if (message.migrate_from_chat_id) return "Supergroep, voortgezet vanuit de groep";
  return null;
}

// The element for a message. `hands` says what its parts do: press, command, more, show.
export function bubble(message, person, chat, first, hands) {
  if (service(message)) return el("li", { class: "service", id: `m${message.message_id}` }, service(message));
  const mine = message.from.id === person.id;
  const classes = ["message", mine && "mine", first && "first", message.sticker && "sticker"].filter(Boolean);
  return el("li", { class: classes.join(" "), id: `m${message.message_id}` },
    el("div", { class: "bubble" },
      first && !mine && chat.kind !== "private" ? el("div", { class: "name" }, message.from.first_name) : null,
      message.forward_origin ? el("div", { class: "forwarded" }, `Doorgestuurd van ${message.forward_origin.sender_user.first_name}`) : null,
      quote(message.reply_to_message, hands), ...content(message, hands), meta(message)),
    more(message, hands), answers(message, hands));
}

function quote(answered, hands) {
  if (!answered) return null;
  return el("a", { class: "quote", href: `#m${answered.message_id}`, onclick: (e) => hands.show(e, answered.message_id) }, summary(answered));
}

function content(message, hands) {
  const parts = [];
  if (message.photo) parts.push(el("img", { class: "photo", src: `/_simulator/files/${message.photo[0].file_id}`, alt: message.caption || "Foto" }));
  if (message.document) parts.push(document_(message.document));
  if (message.contact) parts.push(contact(message.contact));
  if (message.location) parts.push(location_(message.location));
  if (message.sticker) parts.push(el("div", { class: "face" }, message.sticker.emoji));
  if (message.voice) parts.push(voice(message.voice));
  const words = message.text || message.caption;
  if (words) parts.push(el("div", { class: "said" }, ...rich(words, message.entities || message.caption_entities, hands.command)));
  return parts;
}

const card = (name, title, below, href) => el(href ? "a" : "div", { class: "card", href, download: href ? title : undefined },
  el("span", { class: "disc" }, icon(name)), el("span", {}, el("strong", {}, title), el("small", {}, below)));

const document_ = (file) => card("file", file.file_name, size(file.file_size), `/_simulator/files/${file.file_id}`);
const contact = (it) => card("contact", [it.first_name, it.last_name].filter(Boolean).join(" "), `+${it.phone_number.replace(/^\+/, "")}`);
const location_ = (it) => card("pin", `In of bij ${nearest(it.latitude, it.longitude)}`, `${it.latitude.toFixed(4)}, ${it.longitude.toFixed(4)}`);

function voice(it) {
  const wave = el("span", { class: "wave", "aria-hidden": "true" }, ...Array.from({ length: 22 }, () => el("i")));
  return el("div", { class: "card" }, el("span", { class: "disc" }, icon("voice")),
    el("span", {}, wave, el("small", {}, `Spraakbericht van ${it.duration} seconden`)));
}

function size(bytes) {
  const amount = bytes < 1024 * 1024 ? [Math.max(1, Math.round(bytes / 1024)), "kB"] : [(bytes / 1024 / 1024).toFixed(1), "MB"];
  return amount.join(" ").replace(".", ",");
}

function meta(message) {
  return el("div", { class: "meta" }, message.edit_date ? "bewerkt" : null,
    el("a", { href: `#m${message.message_id}`, title: "Link naar dit bericht" }, el("time", { datetime: new Date(message.date * 1000).toISOString() }, time(message))));
}

function more(message, hands) {
  return el("button", { class: "more", "aria-label": `Mogelijkheden van dit bericht van ${time(message)}`, "aria-expanded": "false", onclick: (e) => hands.more(e.currentTarget, message) }, icon("dots"));
}

function answers(message, hands) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows) return null;
  return el("div", { class: "answers", role: "group", "aria-label": "Knoppen bij dit bericht" },
    ...rows.map((row) => el("div", {}, ...row.map((button) => answer(message, button, hands)))));
}

function answer(message, button, hands) {
  if (button.url) return el("a", { href: button.url, target: "_blank", rel: "noopener noreferrer" }, button.text, icon("out"));
  return el("button", { type: "button", "data-data": button.callback_data, onclick: (e) => hands.press(e.currentTarget, message, button) }, button.text);
}
