// Rows of a list that are ticked: all at once, a range with shift, and how many there are. Works without it.
"use strict";

(() => {
  const all = document.querySelector("[data-all]");
  if (!all) return;
  const boxes = [...document.getElementsByName(all.dataset.all)];
  const moves = document.querySelector(`[data-with="${all.dataset.all}"]`);
  const count = moves.querySelector("[data-count]");
  let last = null;

  function show() {
    const ticked = boxes.filter((box) => box.checked).length;
    all.checked = ticked === boxes.length;
    all.indeterminate = ticked > 0 && !all.checked;
    moves.classList.toggle("idle", !ticked);
    count.textContent = `${ticked} ${count.dataset.count}`;
  }

  function range(from, to, checked) {
    const [first, end] = [boxes.indexOf(from), boxes.indexOf(to)].sort((one, other) => one - other);
    for (const box of boxes.slice(first, end + 1)) box.checked = checked;
  }

  all.addEventListener("change", () => {
    for (const box of boxes) box.checked = all.checked;
    show();
  });
  for (const box of boxes) {
    box.addEventListener("click", (event) => {
      if (event.shiftKey && last) range(last, box, box.checked);
      last = box;
      show();
    });
  }
  // The browser may have ticked some again after somebody came back to the page.
  window.addEventListener("pageshow", show);
  show();
})();
