// The ticket on an answer: the choice to mask shows at once what it does, as long as the text is untouched.

for (const form of document.querySelectorAll("[data-ticket]")) {
  const { text, original, masked } = form.elements;
  if (!original) continue;
  const hidden = text.value;

  masked.addEventListener("change", () => {
    if (text.value === hidden || text.value === original.value) text.value = masked.checked ? hidden : original.value;
  });
}
