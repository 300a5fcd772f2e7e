// Text with Telegram's entities to elements. Offsets count UTF-16 units, as strings do here.

import { el } from "./dom.js";

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote" };

// Elements for the text; `command` is called with a command that is pressed.
export function rich(text, entities = [], command = () => {}) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return within(text, sorted, 0, text.length, command);
}

function within(text, entities, from, to, command) {
  const nodes = [];
  let at = from;
  while (entities.length && entities[0].offset < to) {
    const entity = entities.shift();
    const end = Math.min(entity.offset + entity.length, to);
    if (entity.offset < at) continue;
    if (entity.offset > at) nodes.push(text.slice(at, entity.offset));
    const inner = within(text, entities, entity.offset, end, command);
    nodes.push(wrap(entity, text.slice(entity.offset, end), inner, command));
    at = end;
  }
  if (at < to) nodes.push(text.slice(at, to));
  return nodes;
}

function wrap(entity, words, inner, command) {
  if (TAGS[entity.type]) return el(TAGS[entity.type], {}, ...inner);
  if (entity.type === "spoiler") return el("span", { class: "spoiler", tabindex: "0" }, ...inner);
  if (entity.type === "bot_command") {
    return el("button", { class: "command", type: "button", onclick: () => command(words) }, ...inner);
  }
  const address = { text_link: entity.url, url: words, email: `mailto:${words}` }[entity.type];
  if (address && /^(https?|mailto|tel|tg):/i.test(address)) {
    return el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, ...inner);
  }
  return el("span", {}, ...inner);
}
