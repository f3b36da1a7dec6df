// The quick exit works without this. With it, this page leaves the history, and Esc pressed three times does the same.
"use strict";
(() => {
  const exit = document.getElementById("exit");
  if (!exit) return;
  let presses = 0;
  let last = 0;

  const leave = () => {
    document.body.hidden = true;
    window.location.replace(exit.href);
  };

  exit.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const now = Date.now();
    presses = now - last < 2000 ? presses + 1 : 1;
    last = now;
    if (presses === 3) leave();
  });
})();
