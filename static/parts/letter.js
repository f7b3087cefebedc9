// The paste box: drop a file on it, paste a picture, send with Ctrl+Enter, hear about a file that is too large before sending it.

for (const letter of document.querySelectorAll("[data-letter]")) {
  const text = letter.querySelector("textarea");
  const file = letter.querySelector("input[type=file]");
  const problem = letter.querySelector("[data-file-problem]");

  const limit = (one) => (/^image\//.test(one.type) || /\.msg$/i.test(one.name) ? file.dataset.packedLimit : file.dataset.limit);

  const check = () => {
    const tooLarge = [...file.files].some((one) => one.size > Number(limit(one)));
    problem.textContent = tooLarge ? file.dataset.tooLarge : "";
    if (tooLarge) file.value = "";
  };

  const take = (files) => {
    const one = new DataTransfer();
    one.items.add(files[0]);
    file.files = one.files;
    check();
  };

  letter.querySelector("[data-drop-hint]").hidden = false;
  file.addEventListener("change", check);

  // A screenshot from the clipboard has no text; a cell of a spreadsheet has both, and then the text is meant.
  letter.addEventListener("paste", (event) => {
    const { files } = event.clipboardData;
    if (!files.length || event.clipboardData.getData("text/plain")) return;
    event.preventDefault();
    take(files);
  });

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
    take(event.dataTransfer.files);
  });
}
