// The chat page: which person, which chat, and the news about them.

import { $, avatar, el, icon, openDialog } from "./dom.js";
import { time, summary } from "./bubbles.js";
import { composer, fitComposer } from "./composer.js";
import { answered, draw, remove, show, typing, upsert } from "./conversation.js";
import { toggle } from "./menus.js";
import { choosePerson, newGroup } from "./people.js";
import { onSent } from "./sending.js";
import { call, listen } from "./server.js";
import { state } from "./state.js";

const address = new URL(location.href);

async function begin() {
  await loadPeople();
  const wanted = Number(address.searchParams.get("person") || localStorage.getItem("person"));
  state.person = state.people.find((person) => person.id === wanted) || state.people[0];
  if (!state.person) return choosePerson();
  localStorage.setItem("person", state.person.id);
  state.startToken = address.searchParams.get("start");
  composer();
  await loadChats();
  await open(Number(address.searchParams.get("chat")) || state.person.id, addressNamesAChat());
  if (location.hash.startsWith("#m")) setTimeout(() => show(location.hash.slice(2)), 100);
  listen([`person:${state.person.id}`, "people"], hear, () => open(state.chat.id, false));
}

const addressNamesAChat = () => ["person", "chat", "start"].some((name) => address.searchParams.has(name));

async function loadPeople() {
  const { people, bot } = await call("people");
  Object.assign(state, { people, bot });
  state.person = people.find((person) => person.id === state.person?.id) || state.person;
}

async function loadChats() {
  const { chats } = await call(`people/${state.person.id}/chats`);
  state.chats = chats.map((chat) => ({ ...chat, name: chat.title || state.bot.first_name }));
  drawSide();
}

async function open(number, enter = true) {
  const { chat, messages, commands, waiting } = await call(`chats/${number}`);
  state.chat = chat;
  state.messages = new Map(messages.map((message) => [message.message_id, message]));
  Object.assign(state, { commands, waiting, editing: null, replying: null });
  state.unread.delete(chat.id);
  $("app").classList.toggle("in-chat", enter || $("app").classList.contains("in-chat"));
  drawSide();
  drawBar();
  draw();
  fitComposer();
}

function hear(event) {
  if (["people", "groups", "reset", "commands", "person"].includes(event.event)) return refresh(event);
  if (event.event === "answered") state.answeredQueries.add(event.query);
  if (event.chat === state.chat.id) show_[event.event]?.(event);
  else if (event.event === "message") state.unread.add(event.chat);
  if (event.message) noteLast(event);
}

const show_ = {
  message: (event) => upsert(event.message),
  edited_message: (event) => upsert(event.message),
  deleted: (event) => remove(event.message_id),
  answered,
  action: typing,
  keyboard: (event) => { state.chat.keyboard = event.keyboard; fitComposer(); },
};

async function refresh(event) {
  if (event.event === "reset") return location.assign("/");
  await loadPeople();
  await loadChats();
  state.commands = (await call(`chats/${state.chat.id}`)).commands;
  fitComposer();
}

function noteLast({ chat: number, message }) {
  const chat = state.chats.find((candidate) => candidate.id === number);
  if (!chat) return loadChats();
  if (!chat.last || chat.last.message_id <= message.message_id) chat.last = message;
  state.chats.sort((a, b) => (b.last?.message_id || 0) - (a.last?.message_id || 0));
  drawSide();
  fitComposer();
}

function drawSide() {
  const me = state.person;
  $("me").replaceChildren(avatar(me.name, me.id), el("span", { class: "who" }, el("small", {}, "U bent"), el("strong", {}, me.name)), icon("down"));
  $("chats").replaceChildren(...state.chats.map((chat) => el("li", {}, el("button", {
    class: state.unread.has(chat.id) ? "row unread" : "row",
    "aria-current": chat.id === state.chat?.id ? "true" : undefined,
    onclick: () => open(chat.id),
  }, face(chat), el("span", { class: "words" }, el("strong", {}, chat.name), el("small", {}, summary(chat.last))),
  chat.last ? el("time", {}, time(chat.last)) : null))));
}

const face = (chat) => avatar(chat.name || chat.title || state.bot.first_name, chat.id, chat.kind === "private" ? "bot" : "");

function drawBar() {
  const { chat } = state;
  $("face").replaceChildren(face(chat));
  $("title").textContent = chat.title || state.bot.first_name;
  const kind = { group: "Groep", supergroup: "Supergroep" }[chat.kind];
  $("subtitle").textContent = kind ? `${kind} · ${chat.members.length} mensen en de bot` : `@${state.bot.username} · bot`;
  document.title = `${$("title").textContent} · ${state.person.name}`;
}

function chatOptions() {
  if (state.chat.kind === "private") {
    const blocked = !state.person.blocked;
    return [["block", blocked ? "Bot blokkeren" : "Deblokkeren", () => call(`people/${state.person.id}`, { blocked })]];
  }
  const act = (action) => call(`groups/${state.chat.id}`, { action, person: state.person.id });
  const options = [["group", "Wie zit hier in?", showMembers], ["block", "Bot verwijderen", () => act("remove_bot")]];
  if (state.chat.kind === "group" && !state.chat.migrated_to) {
    options.push(["up", "Supergroep van maken", async () => open((await act("upgrade")).chat.id)]);
  }
  return options;
}

function showMembers() {
  const members = state.people.filter((person) => state.chat.members.includes(person.id));
  openDialog(state.chat.title, el("ul", {}, ...members.map((person) =>
    el("li", { class: "row" }, avatar(person.name, person.id, "small"), el("strong", {}, person.name)))));
}

onSent((message) => { if (message.chat.id === state.chat.id) upsert(message); });
$("me").addEventListener("click", choosePerson);
$("new-group").addEventListener("click", () => newGroup(async (number) => { await loadChats(); await open(number); }));
$("back").addEventListener("click", () => $("app").classList.remove("in-chat"));
$("options").addEventListener("click", () => toggle($("options"), $("options-menu"), chatOptions()));
begin();
