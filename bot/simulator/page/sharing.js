// What can be sent besides text: files, a place, a contact, a sticker, a voice message.

import { $, el, icon, openDialog } from "./dom.js";
import { field, form } from "./people.js";
import { PLACES } from "./places.js";
import { send } from "./sending.js";
import { state } from "./state.js";

const STICKERS = ["👍", "🎉", "❤️", "😀", "🙏", "👷", "🌱", "☕"];

// The items of the menu behind the paper clip.
export const attachments = [
  ["photo", "Foto", () => pick("photo", "image/*")],
  ["file", "Bestand", () => pick("file", "")],
  ["contact", "Mijn contactgegevens", () => send({ kind: "contact" })],
  ["pin", "Locatie", sharePlace],
  ["sticker", "Sticker", shareSticker],
  ["voice", "Spraakbericht", () => send({ kind: "voice" })],
];

export function shareOwnContact() {
  openDialog("Uw nummer delen?",
    el("p", {}, `De bot krijgt uw naam en uw telefoonnummer: +${state.person.phone}.`),
    el("button", { class: "button", onclick: () => { $("dialog").close(); send({ kind: "contact" }); } }, "Delen"));
}

// Choose a town, or type coordinates.
export function sharePlace() {
  const find = el("input", { type: "search", placeholder: "Zoek een plaats", "aria-label": "Zoek een plaats", autocomplete: "off" });
  const list = el("div", { class: "towns", role: "group", "aria-label": "Plaatsen" });
  const fill = () => list.replaceChildren(...PLACES
    .filter(([name]) => name.toLowerCase().includes(find.value.trim().toLowerCase()))
    .map(([name, latitude, longitude]) => el("button", { type: "button", onclick: () => place(latitude, longitude) }, icon("pin"), name)));
  find.addEventListener("input", fill);
  fill();
  const point = el("input", { placeholder: "52.0907, 5.1214", required: true, pattern: "\\s*-?\\d+(\\.\\d+)?\\s*[,;\\s]\\s*-?\\d+(\\.\\d+)?\\s*", autocomplete: "off" });
  const own = form("Deze coördinaten delen", () => {
    const [latitude, longitude] = point.value.trim().split(/[,;\s]+/).map(Number);
    place(latitude, longitude);
  }, field("Of coördinaten (breedte, lengte)", point));
  openDialog("Locatie delen", el("label", { class: "search" }, icon("search"), find), list, own);
}

function place(latitude, longitude) {
  $("dialog").close();
  send({ kind: "location", latitude, longitude });
}

function shareSticker() {
  const choose = (emoji) => { $("dialog").close(); send({ kind: "sticker", emoji }); };
  openDialog("Sticker sturen", el("div", { class: "stickers" }, ...STICKERS.map((emoji) =>
    el("button", { "aria-label": `Sticker ${emoji}`, onclick: () => choose(emoji) }, emoji))));
}

function pick(kind, accept) {
  const input = $("file");
  input.accept = accept;
  input.value = "";
  input.onchange = () => { if (input.files[0]) send({ kind, caption: "" }, input.files[0]); };
  input.click();
}
