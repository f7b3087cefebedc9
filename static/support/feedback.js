// The question below an answer, answered in place: what the server shows on a page of its own takes the place of the question.

document.addEventListener("submit", async (event) => {
  const section = event.target.closest("[data-feedback]");
  if (!section) return;
  event.preventDefault();
  const form = event.target;
  try {
    const response = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, event.submitter)) });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const answer = page.querySelector("[data-feedback]");
    if (!response.ok || !answer) throw new Error(`answered ${response.status}`);
    // The ticket stands on this very page, perhaps filled in already.
    if (document.getElementById("ticket")) for (const link of answer.querySelectorAll("[data-to-ticket]")) link.setAttribute("href", "#ticket");
    section.replaceWith(answer);
    answer.querySelector("[tabindex]").focus();
  } catch {
    form.append(...(event.submitter?.name ? [hidden(event.submitter)] : []));
    form.submit();
  }
});

function hidden(button) {
  const field = document.createElement("input");
  Object.assign(field, { type: "hidden", name: button.name, value: button.value });
  return field;
}
