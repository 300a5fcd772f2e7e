// Who one is: the dialogs to switch person, add somebody and make a group.

import { $, avatar, el, icon, openDialog } from "./dom.js";
import { call } from "./server.js";
import { state } from "./state.js";

const ROLES = { employer: "Werkgevers", matchmaker: "Matchmakers" };

// Choose who to be. Links, so that a middle click opens a second person in another tab.
export function choosePerson() {
  const groups = Object.entries(ROLES).flatMap(([role, title]) => [
    el("h3", { class: "sr" }, title),
    el("ul", {}, el("li", {}, el("small", {}, title)), ...state.people.filter((p) => p.role === role).map(row)),
  ]);
  openDialog("Wie bent u?", ...groups, el("button", { class: "button plain", onclick: addPerson }, icon("plus"), "Iemand toevoegen"));
}

function row(person) {
  const notes = [person.username && `@${person.username}`, person.blocked && "heeft de bot geblokkeerd"].filter(Boolean);
  const current = person.id === state.person.id ? "true" : undefined;
  return el("li", {}, el("a", { class: "row", href: `/?person=${person.id}`, "aria-current": current },
    avatar(person.name, person.id, "small"),
    el("span", { class: "words" }, el("strong", {}, person.name), notes.length ? el("small", {}, notes.join(" · ")) : null)));
}

function addPerson() {
  const name = el("input", { name: "name", required: true, maxlength: "60", autocomplete: "off" });
  const username = el("input", { name: "username", maxlength: "32", autocomplete: "off", pattern: "@?[A-Za-z][A-Za-z0-9_]{3,}" });
  const role = el("select", { name: "role" }, ...Object.entries({ employer: "Werkgever", matchmaker: "Matchmaker" }).map(([value, label]) => el("option", { value }, label)));
  openDialog("Iemand toevoegen", form("Toevoegen", async () => {
    const { person } = await call("people", { name: name.value, username: username.value, role: role.value });
    location.href = `/?person=${person.id}`;
  }, field("Voor- en achternaam", name), field("Gebruikersnaam (mag leeg)", username), field("Komt als", role)));
}

// Make a group with the bot and the people chosen; `done` gets the new chat.
export function newGroup(done) {
  const title = el("input", { required: true, maxlength: "100", autocomplete: "off", value: "" });
  const members = state.people.filter((p) => p.id !== state.person.id).map((p) =>
    el("label", { class: "tick" }, el("input", { type: "checkbox", value: p.id }), p.name));
  openDialog("Nieuwe groep", form("Groep maken", async (it) => {
    const chosen = [...it.querySelectorAll("input:checked")].map((box) => Number(box.value));
    const { chat } = await call("groups", { title: title.value, members: [state.person.id, ...chosen] });
    $("dialog").close();
    done(chat.id);
  }, field("Naam van de groep", title), el("fieldset", { class: "ticks" }, el("legend", {}, "Wie er nog meer in zit"), ...members)));
}

export const field = (label, input) => el("label", { class: "field" }, label, input);

export function form(button, submit, ...fields) {
  const it = el("form", { class: "fields", onsubmit: (event) => { event.preventDefault(); submit(it); } },
    ...fields, el("button", { class: "button" }, button));
  return it;
}
