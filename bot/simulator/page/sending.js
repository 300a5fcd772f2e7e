// What the person sends.

import { call } from "./server.js";
import { state } from "./state.js";

let shown = () => {};

// `show` is called with each message that was sent.
export function onSent(show) { shown = show; }

export async function send(action, file) {
  const body = { person: state.person.id, chat: state.chat.id, ...action };
  let form = body;
  if (file) {
    form = new FormData();
    for (const [name, value] of Object.entries(body)) form.append(name, value);
    form.append("file", file);
  }
  const result = await call("send", form);
  shown(result.message);
  return result;
}
