// Small copy buttons beside a value: hidden until this file runs, because they do nothing without it.
const status = document.querySelector("[data-copy-status]");

async function copy(value, button) {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    // Pages without TLS have no clipboard; a selected text field still can.
    const field = document.createElement("textarea");
    field.value = value;
    button.after(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    button.focus();
    return done;
  }
}

for (const button of document.querySelectorAll("[data-copy-value]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    if (!(await copy(button.dataset.copyValue, button))) return;
    button.dataset.copied = "";
    if (status) status.textContent = button.dataset.done;
    setTimeout(() => delete button.dataset.copied, 2000);
  });
}
