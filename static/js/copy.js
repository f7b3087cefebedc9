// Copy buttons: hidden until this file runs, because they do nothing without it.
"use strict";

for (const button of document.querySelectorAll("[data-copy]")) {
  const source = document.getElementById(button.dataset.copy);
  const label = button.querySelector("[data-copy-label]");
  const words = label.textContent;

  const done = () => {
    label.textContent = button.dataset.done;
    setTimeout(() => (label.textContent = words), 2000);
  };

  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(source.value);
    } catch {
      // Pages without TLS have no clipboard; the old way still works there.
      source.select();
      if (!document.execCommand("copy")) return;
    }
    done();
  });
}
