// What the chat page knows.

export const state = {
  bot: { first_name: "Bot", texts: {} },
  people: [],
  person: null,
  chats: [],
  chat: null,
  messages: new Map(),
  commands: [],
  waiting: [],
  answeredQueries: new Set(),
  unread: new Set(),
  editing: null,
  replying: null,
  startToken: null,

  // Whether the answer to this press is still to come; it can overtake the reply to the press itself.
  expects(query) { return !this.answeredQueries.has(query); },
};
