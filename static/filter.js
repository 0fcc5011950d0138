// Filters of a list: what does not fit what a reader chose is hidden. The state is in the address:
// links can be shared, and the back button works.
(function () {
  "use strict";
  const form = document.querySelector(".filters__form");
  if (!form) return;

  const box = form.closest(".filters");
  box.classList.add("filters--ready");
  const status = box.querySelector(".filters__status");
  const clear = box.querySelector(".filters__clear");
  const figures = new Intl.NumberFormat(document.documentElement.lang);
  const controls = [...form.elements].filter((one) => one.name);
  const items = [...document.querySelectorAll("[data-facets]")].map((element) => ({
    element,
    id: element.dataset.entry,
    card: element.querySelector(".card"),
    pairs: new Set(element.dataset.facets.split(" ")),
  }));
  const choices = controls.flatMap((one) => (one.options ? [...one.options] : []));
  const names = new Map(choices.map((one) => [one, one.textContent]));
  // Pictures show the same entries, as marks.
  const marks = [...document.querySelectorAll("[data-entry]:not([data-facets]):not(.card)")];
  const pictures = new Set(marks.map((one) => one.closest(".chart__columns") || one.closest("svg")));

  // What depends on the time is told by the reader's clock.
  function tellTime() {
    const now = Date.now();
    const isBefore = (instant) => Date.parse(instant) <= now;
    for (const { card, pairs } of items) {
      const { ends, opens, closes } = card.dataset;
      const isOver = Boolean(ends) && isBefore(ends);
      const isOpen = Boolean(closes) && !isBefore(closes) && (!opens || isBefore(opens));
      pairs.delete("when:past");
      pairs.delete("when:current");
      pairs.delete("open:yes");
      pairs.add(isOver ? "when:past" : "when:current");
      if (isOpen) pairs.add("open:yes");
    }
  }

  function chosen() {
    return controls
      .map((one) => [one.name, one.type === "checkbox" && !one.checked ? "" : one.value])
      .filter(([, value]) => value);
  }

  function fits(item, choices) {
    return choices.every(([name, value]) => item.pairs.has(`${name}:${value}`));
  }

  // Beside each choice stands what it would leave.
  function countChoices() {
    for (const control of controls) {
      const others = chosen().filter(([name]) => name !== control.name);
      const left = items.filter((item) => fits(item, others));
      const count = (value) => left.filter(({ pairs }) => pairs.has(`${control.name}:${value}`)).length;
      const isBox = control.type === "checkbox";
      for (const choice of isBox ? [control] : [...control.options].slice(1)) {
        const number = count(choice.value);
        const told = isBox ? control.parentElement.querySelector(".filters__count") : choice;
        const name = isBox ? "" : names.get(choice);
        told.textContent = `${name} (${figures.format(number)})`.trim();
        choice.disabled = number === 0 && !(isBox ? choice.checked : choice.selected);
      }
    }
  }

  function apply() {
    tellTime();
    const choices = chosen();
    const gone = new Set(items.filter((item) => !fits(item, choices)));
    for (const item of items) item.element.hidden = gone.has(item);
    const hiddenIds = new Set([...gone].map((item) => item.id));
    for (const mark of marks) mark.toggleAttribute("hidden", hiddenIds.has(mark.dataset.entry));
    hideEmpty();
    countChoices();
    tell(choices.length, items.length - gone.size);
    for (const link of document.querySelectorAll(".languages a")) link.search = location.search;
  }

  // A heading without any entry below it, and the link to it; a picture without marks.
  function hideEmpty() {
    for (const one of pictures) {
      one.toggleAttribute("hidden", !one.querySelector("[data-entry]:not([hidden])"));
    }
    const sections = new Set(items.map(({ element }) => element.closest("section")).filter(Boolean));
    for (const section of sections) {
      section.hidden = !section.querySelector("[data-facets]:not([hidden])");
      const heading = section.querySelector("[id]");
      const link = document.querySelector(`.contents a[href="#${CSS.escape(heading.id)}"]`);
      if (link) link.parentElement.hidden = section.hidden;
    }
  }

  function tell(isFiltered, left) {
    const { number, none } = box.dataset;
    const numbers = { number: figures.format(left), all: figures.format(items.length) };
    const shown = number.replace(/%\((\w+)\)s/g, (_, name) => numbers[name]);
    status.textContent = isFiltered ? (left ? shown : none) : "";
    clear.hidden = !isFiltered;
  }

  function keep() {
    const state = String(new URLSearchParams(chosen()));
    const next = state ? `?${state}` : "";
    if (next !== location.search) history.pushState(null, "", next || location.pathname);
  }

  function readAddress() {
    const state = new URLSearchParams(location.search);
    for (const control of controls) {
      const value = state.get(control.name) || "";
      if (control.type === "checkbox") control.checked = value === control.value;
      else control.value = value;
      if (control.selectedIndex === -1) control.value = ""; // a choice that there is not any more
    }
  }

  form.addEventListener("change", () => {
    keep();
    apply();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  clear.addEventListener("click", () => {
    form.reset();
    keep();
    apply();
    controls[0].focus();
  });
  window.addEventListener("popstate", () => {
    readAddress();
    apply();
  });
  readAddress();
  if (chosen().length) {
    box.open = true;
  }
  apply();
})();
