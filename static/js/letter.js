// The paste box: drop a file on it, send with Ctrl+Enter, hear about a file that is too large before sending it.
"use strict";

for (const letter of document.querySelectorAll("[data-letter]")) {
  const text = letter.querySelector("textarea");
  const file = letter.querySelector("input[type=file]");
  const problem = letter.querySelector("[data-file-problem]");

  const check = () => {
    const tooLarge = [...file.files].some((one) => one.size > Number(file.dataset.limit));
    problem.textContent = tooLarge ? file.dataset.tooLarge : "";
    if (tooLarge) file.value = "";
  };

  file.addEventListener("change", check);

  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) letter.requestSubmit();
  });

  letter.addEventListener("dragover", (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    letter.dataset.over = "";
  });

  letter.addEventListener("dragleave", () => delete letter.dataset.over);

  letter.addEventListener("drop", (event) => {
    delete letter.dataset.over;
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    file.files = event.dataTransfer.files;
    check();
  });
}
