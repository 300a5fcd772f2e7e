// Elements from data. Text is always text: nothing here reads HTML.

const SVG = "http://www.w3.org/2000/svg";
const PATHS = {
  attach: "M12 5v14M5 12h14",
  back: "M15 5l-7 7 7 7",
  block: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM6 6l12 12",
  chat: "M4 5h16v11H11l-5 4v-4H4Z",
  clip: "M8 12.5l5.5-5.5a3 3 0 0 1 4.3 4.3l-7.6 7.6a5 5 0 0 1-7-7L11 4.1",
  close: "M6 6l12 12M18 6L6 18",
  contact: "M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 21c0-4.5 3.5-7 8-7s8 2.5 8 7",
  dots: "M12 5.500v.01M12 12v.01M12 18.500v.01",
  down: "M7 10l5 5 5-5",
  edit: "M4 20l1-4L16 5l3 3L8 19Z",
  faults: "M13 3L5 14h6l-1 7 8-11h-6Z",
  file: "M7 3h7l5 5v13H7ZM14 3v5h5",
  forward: "M14 6l6 6-6 6v-4c-5 0-8 1-10 4 0-5 3-8 10-8Z",
  group: "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M16 4.5a3.5 3.5 0 0 1 0 6.500M18 14.5c2 .8 3.5 2.600 3.5 5.5",
  link: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 6 6l1-1",
  mail: "M3 6h18v13H3ZM3 7l9 7 9-7",
  out: "M7 17L17 7M9 7h8v8",
  photo: "M3 6h5l2-2h4l2 2h5v13H3ZM12 16a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z",
  pin: "M12 21s7-6.5 7-11.500A7 7 0 0 0 5 9.500C5 14.5 12 21 12 21ZM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
  plus: "M12 5v14M5 12h14",
  reply: "M10 6l-6 6 6 6v-4c5 0 8 1 10 4 0-5-3-8-10-8Z",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.500L20 20",
  send: "M4 12l16-8-6 16-3-6Z",
  slash: "M7 3h10a4 4 0 0 1 4 4v10a4 4 0 0 1-4 4H7a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4ZM14 8l-4 8",
  sticker: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM8.5 14.5c2 2.5 5 2.5 7 0M9 9.500v.01M15 9.500v.01",
  up: "M12 20V5M6 11l6-6 6 6",
  voice: "M12 14a3 3 0 0 0 3-3V6a3 3 0 0 0-6 0v5a3 3 0 0 0 3 3ZM6 11a6 6 0 0 0 12 0M12 17v4",
};

export const $ = (id) => document.getElementById(id);

export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

export function icon(name, svg = document.createElementNS(SVG, "svg")) {
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.replaceChildren(path);
  return svg;
}

export function avatar(name, id, extra = "") {
  const letters = name.split(/\s+/).map((word) => word[0] || "").filter((c) => /\p{L}/u.test(c));
  const initials = (letters[0] || "?") + (letters.length > 1 ? letters.at(-1) : "");
  return el("span", { class: `avatar hue-${Math.abs(id) % 6} ${extra}`, "aria-hidden": "true" }, initials.toUpperCase());
}

let hiding;
export function toast(text) {
  const box = document.getElementById("toast");
  box.textContent = text;
  box.hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => { box.hidden = true; }, Math.max(3000, text.length * 70));
}

// A dialog with this title and content; fulfils when it closes.
export function openDialog(title, ...content) {
  const dialog = $("dialog");
  $("dialog-title").textContent = title;
  $("dialog-inside").replaceChildren(...content);
  if (!dialog.open) dialog.showModal();
  return new Promise((done) => dialog.addEventListener("close", done, { once: true }));
}

for (const svg of document.querySelectorAll("svg[data-icon]")) icon(svg.dataset.icon, svg);
$("dialog-close")?.addEventListener("click", () => $("dialog").close());
$("dialog")?.addEventListener("click", (event) => { if (event.target === $("dialog")) $("dialog").close(); });
