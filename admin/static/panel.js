// Small comforts. Every page works without them.
"use strict";

// What is wrong is read first; else what became of a press, unless a field or a part of the page waits for it.
const wrong = document.querySelector("[data-focus]");
const result = document.querySelector("[data-result]");
const waits = location.hash || document.querySelector("[autofocus]");
if (wrong) wrong.focus();
else if (result && !waits) result.focus();

const drawer = document.querySelector("[data-drawer]");
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !drawer?.open) return;
  drawer.open = false;
  drawer.querySelector("summary").focus();
});

// A button that is pressed twice in a row does its work once.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent;
});

// The page with a code moves on by itself when the code has been used.
const waiting = document.querySelector("[data-waits-for]");
if (waiting) {
  const look = setInterval(async () => {
    const answer = await fetch(waiting.dataset.waitsFor).catch(() => null);
    if (!answer?.ok || !(await answer.json()).linked) return;
    clearInterval(look);
    location.assign(waiting.dataset.then);
  }, 3000);
}
