// The text field, its menus, and the reply keyboard below it.

import { $, el, icon } from "./dom.js";
import { context, toggle } from "./menus.js";
import { send } from "./sending.js";
import { call } from "./server.js";
import { attachments, shareOwnContact, sharePlace } from "./sharing.js";
import { state } from "./state.js";

// Make the composer work; once.
export function composer() {
  $("composer").addEventListener("submit", (event) => { event.preventDefault(); submit(); });
  $("write").addEventListener("keydown", keys);
  $("write").addEventListener("input", suggest);
  $("attach").addEventListener("click", () => toggle($("attach"), $("attach-menu"), attachments));
  $("commands").addEventListener("click", () => toggle($("commands"), $("command-menu"), commandItems("")));
  $("context-end").addEventListener("click", () => { $("write").value = ""; context({}); });
  $("start").addEventListener("click", start);
}

// Show what fits the chat: the Start button, a way back from a block, or the text field.
export function fitComposer() {
  const { chat, person } = state;
  const fresh = chat.kind === "private" && (!state.messages.size || state.startToken !== null);
  const blocked = chat.kind === "private" && person.blocked;
  $("start").hidden = !(fresh || blocked);
  $("start").textContent = blocked ? "Deblokkeren" : "Start";
  $("writing").hidden = fresh || blocked || Boolean(chat.migrated_to);
  $("commands").hidden = !state.commands.length;
  $("write").placeholder = chat.keyboard?.input_field_placeholder || "Bericht";
  fitKeys(chat.keyboard);
}

function fitKeys(keyboard) {
  const rows = (keyboard?.keyboard || []).map((row) => el("div", {}, ...row.map((key) => {
    const name = key.request_contact ? "contact" : key.request_location ? "pin" : null;
    return el("button", { type: "button", onclick: () => strike(key) }, name ? icon(name) : null, key.text);
  })));
  $("keys").replaceChildren(...rows);
  $("keys").hidden = !rows.length;
}

function strike(key) {
  if (key.request_contact) shareOwnContact();
  else if (key.request_location) sharePlace();
  else send({ kind: "text", text: key.text });
}

async function start() {
  if (state.person.blocked) {
    await call(`people/${state.person.id}`, { blocked: false });
    return;
  }
  const token = state.startToken || "";
  state.startToken = null;
  history.replaceState(null, "", `/?person=${state.person.id}`);
  await send({ kind: "start", token });
  fitComposer();
  $("write").focus();
}

async function submit() {
  const text = $("write").value.trim();
  if (!text) return;
  const action = state.editing
    ? { kind: "edit", message_id: state.editing.message_id, text }
    : { kind: "text", text, reply_to: state.replying?.message_id };
  $("write").value = "";
  $("command-menu").hidden = true;
  context({});
  await send(action).catch(() => { $("write").value = text; });
}

function keys(event) {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    submit();
  } else if (event.key === "Escape") {
    context({});
    $("command-menu").hidden = true;
  } else if (event.key === "ArrowUp" && !$("command-menu").hidden) {
    event.preventDefault();
    $("command-menu").querySelector("button:last-child")?.focus();
  }
}

function commandItems(beginning) {
  return state.commands
    .filter((it) => it.command.startsWith(beginning))
    .map((it) => ["slash", `/${it.command}`, () => { $("write").value = ""; send({ kind: "text", text: `/${it.command}` }); }, it.description]);
}

// Someone types a slash: show the commands that begin so, and leave the focus where it is.
function suggest() {
  const match = /^\/(\w*)$/.exec($("write").value);
  const items = match ? commandItems(match[1].toLowerCase()) : [];
  $("command-menu").hidden = true;
  $("commands").setAttribute("aria-expanded", "false");
  if (!items.length) return;
  toggle($("commands"), $("command-menu"), items);
  $("write").focus();
}
