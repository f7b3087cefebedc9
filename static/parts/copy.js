// Copy buttons: hidden until this file runs, because they do nothing without it.

for (const button of document.querySelectorAll("[data-copy]")) {
  const source = document.getElementById(button.dataset.copy);
  const label = button.querySelector("[data-copy-label]");
  const words = label.textContent;

  const select = () => {
    if (source.select) return source.select();
    getSelection().selectAllChildren(source);
  };

  const done = () => {
    label.textContent = button.dataset.done;
    setTimeout(() => (label.textContent = words), 2000);
  };

  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(source.value ?? source.textContent);
    } catch {
      // Pages without TLS have no clipboard; the old way still works there.
      select();
      if (!document.execCommand("copy")) return;
    }
    done();
  });
}
