// The search box: suggestions while typing, arrows, Enter and Escape; `/` leads into it. Without this file it is a plain form.
// https://www.w3.org/WAI/ARIA/apg/patterns/combobox/

const PAUSE = 120; // milliseconds without a key before asking
const SHORTEST = 2;
const PASTED = 60; // characters from which something pasted is a text to explain, not a search
const LIMIT = 200; // characters of a search

const form = document.querySelector("[data-search]");
if (form) enhance(form);

function enhance(form) {
  const input = form.querySelector("input[type=search]");
  const list = form.querySelector("[role=listbox]");
  const status = form.querySelector("[data-search-status]");
  let options = [];
  let active = -1;
  let asked = 0;
  let waiting;
  let pasted = false;

  form.dataset.ready = "";
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  const isText = () => input.value.length > (pasted ? PASTED : LIMIT);

  const close = () => {
    clearTimeout(waiting);
    asked += 1;
    list.hidden = true;
    choose(-1);
    input.setAttribute("aria-expanded", "false");
  };

  const choose = (place) => {
    active = place;
    options.forEach((option, number) => option.element.setAttribute("aria-selected", String(number === place)));
    if (place < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", options[place].element.id);
    options[place].element.scrollIntoView({ block: "nearest" });
  };

  const show = (found) => {
    options = found.map((option, number) => ({ ...option, element: element(option, `${list.id}-${number}`) }));
    list.replaceChildren(...options.map((option) => option.element));
    options.forEach((option) => option.element.addEventListener("click", () => option.go()));
    choose(-1);
    list.hidden = !options.length;
    input.setAttribute("aria-expanded", String(options.length > 0));
    status.textContent = options.length ? form.dataset.found.replace("{n}", options.length) : form.dataset.none;
  };

  const ask = async () => {
    const query = input.value;
    const number = (asked += 1);
    if (query.trim().length < SHORTEST) return close();
    if (isText()) return show([explain(form, query)]);
    try {
      const answer = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(query)}`);
      const { options: found } = await answer.json();
      if (number === asked) show(found.map((option) => ({ ...option, go: () => location.assign(option.url) })));
    } catch {
      close(); // without an answer the form still works
    }
  };

  input.addEventListener("paste", () => (pasted = true));

  input.addEventListener("input", () => {
    if (!input.value) pasted = false;
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  });

  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      options[active].go();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options.length) {
      event.preventDefault();
      if (list.hidden) return show(options);
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose(((active + step + 1 + options.length + 1) % (options.length + 1)) - 1);
    }
  });

  // A pasted error is personal data and must not end up in an address.
  form.addEventListener("submit", (event) => {
    if (!isText()) return;
    event.preventDefault();
    explain(form, input.value).go();
  });

  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) close();
  });

  list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

function element(option, id) {
  const item = document.createElement("li");
  item.id = id;
  item.className = "site-search__option";
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  const title = document.createElement("span");
  if (option.language) title.lang = option.language;
  for (const [text, marked] of option.title) {
    const piece = document.createElement(marked ? "mark" : "span");
    piece.textContent = text;
    title.append(piece);
  }
  const kind = document.createElement("span");
  kind.className = "site-search__kind";
  kind.textContent = option.kind;
  item.append(title, kind);
  return item;
}

// The way of a long text: to the diagnosis, by POST.
function explain(form, text) {
  const go = () => {
    const post = document.createElement("form");
    const field = document.createElement("textarea");
    post.method = "post";
    post.action = form.dataset.diagnose;
    post.enctype = "multipart/form-data";
    post.hidden = true;
    field.name = "text";
    field.value = text;
    post.append(field);
    document.body.append(post);
    post.submit();
  };
  return { title: [[form.dataset.explain, false]], kind: "→", go };
}
