// Calls to the simulator, and its news.

import { toast } from "./dom.js";

export async function call(path, body) {
  const options = body === undefined ? {} : body instanceof FormData
    ? { method: "POST", body }
    : { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
  let response;
  try {
    response = await fetch(`/_simulator/${path}`, options);
  } catch {
    toast("De simulator is niet bereikbaar.");
    throw new Error("unreachable");
  }
  const result = await response.json();
  if (!response.ok) {
    toast(`Dat lukte niet: ${result.error}`);
    throw new Error(result.error);
  }
  return result;
}

// Calls `hear` with each event of these topics, and `again` after the connection came back.
export function listen(topics, hear, again) {
  const query = new URLSearchParams(topics.map((topic) => ["topic", topic]));
  const source = new EventSource(`/_simulator/events?${query}`);
  let lost = false;
  source.onmessage = (event) => hear(JSON.parse(event.data));
  source.onerror = () => { lost = true; };
  source.onopen = () => { if (lost) again(); lost = false; };
  return source;
}
