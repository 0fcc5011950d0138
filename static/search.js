// The search page. Nothing is loaded before somebody searches: index and library come with the
// first touch of the field, or where the address asks for something already.
(function () {
  "use strict";
  const form = document.querySelector("form.search");
  const status = document.querySelector(".search__status");
  const list = document.querySelector(".search__results");
  const further = document.querySelector(".search__further");
  if (!form) return;

  form.classList.add("search--ready");
  const SHOWN = 20; // results that are shown at once
  const PATIENCE = 400; // milliseconds after the last key until the number of results is said
  const FILTERS = ["kind", "year"];
  const FIELDS = ["q", ...FILTERS];
  const texts = form.dataset;
  const figures = new Intl.NumberFormat(document.documentElement.lang);
  const field = (name) => form.elements[name];

  let loading = null; // what searching needs, once it was asked for
  let shown = SHOWN;
  let saying = 0;

  function load() {
    if (loading) return loading;
    say(texts.loading);
    loading = fetchAll();
    loading.catch(() => {
      loading = null; // so that one can try again
      say(texts.failed);
    });
    return loading;
  }

  async function fetchAll() {
    const get = (name) => import(new URL(texts[name], location.href).href);
    const [answer, library, ...own] = await Promise.all([
      fetch(texts.index),
      ...["library", "engine", "results", "fold"].map(get),
    ]);
    if (!answer.ok) throw new Error(`the index: ${answer.status}`);
    const [engine, results, folding] = own;
    const index = await answer.json();
    const every = engine.records(index);
    const made = engine.makeEngine(library.default, every, folding.tokens);
    offerChoices(index, every);
    say("");
    return {
      find: (query) => engine.find(made, every, query),
      item: (result) => results.resultItem(result, texts.root, folding),
    };
  }

  // The choices that occur, behind "all".
  function offerChoices(index, every) {
    const years = [...new Set(every.flatMap((one) => one.years))].sort().reverse();
    addOptions(field("kind"), index.kinds);
    addOptions(field("year"), years.map((year) => [year, year]));
    const state = new URLSearchParams(location.search);
    for (const name of FILTERS) field(name).value = state.get(name) || "";
  }

  function addOptions(select, choices) {
    for (const [value, name] of choices) {
      const option = new Option(name, value);
      option.dataset.name = name;
      select.append(option);
    }
  }

  function values(one, filter) {
    return filter === "kind" ? [one.kind[0]] : one.years;
  }

  function fits(one, filters) {
    return filters.every((name) => !field(name).value || values(one, name).includes(field(name).value));
  }

  // Beside each choice stands what it would leave of the results.
  function countChoices(found) {
    for (const name of FILTERS) {
      const others = FILTERS.filter((other) => other !== name);
      const counts = new Map();
      for (const { one } of found.filter((result) => fits(result.one, others))) {
        for (const value of values(one, name)) counts.set(value, (counts.get(value) || 0) + 1);
      }
      for (const option of [...field(name).options].slice(1)) {
        const count = counts.get(option.value) || 0;
        option.textContent = `${option.dataset.name} (${figures.format(count)})`;
        option.disabled = count === 0 && !option.selected;
      }
    }
  }

  async function search() {
    const query = field("q").value.trim();
    const tools = query ? await load().catch(() => null) : null;
    if (query !== field("q").value.trim()) return; // a later key has its own
    if (!tools) {
      show([], null);
      if (!query) say("");
      return;
    }
    const { found, hasAll } = tools.find(query);
    countChoices(found);
    const left = found.filter(({ one }) => fits(one, FILTERS));
    show(left, tools);
    sayLater(told(left.length, hasAll));
  }

  function told(count, hasAll) {
    if (count === 0) return texts.none;
    const number = texts.number.replace("%(number)s", figures.format(count));
    return hasAll ? number : `${number}. ${texts.some}`;
  }

  function show(found, tools) {
    list.replaceChildren(...found.slice(0, shown).map((result) => tools.item(result)));
    list.hidden = found.length === 0;
    further.hidden = found.length <= shown;
  }

  function say(message) {
    clearTimeout(saying);
    status.textContent = message;
  }

  function sayLater(message) {
    clearTimeout(saying);
    saying = setTimeout(() => say(message), PATIENCE);
  }

  // The state is in the address: links can be shared, and the back button works.
  function keep(how) {
    const state = new URLSearchParams();
    for (const name of FIELDS) {
      const value = field(name).value.trim();
      if (value) state.set(name, value);
    }
    const next = String(state) ? `?${state}` : "";
    if (next !== location.search) history[how](null, "", next || location.pathname);
    for (const link of document.querySelectorAll(".languages a")) link.search = next;
  }

  function readAddress() {
    const state = new URLSearchParams(location.search);
    for (const name of FIELDS) field(name).value = state.get(name) || "";
  }

  function again(how) {
    shown = SHOWN;
    keep(how);
    return search();
  }

  field("q").addEventListener("focus", load, { once: true });
  field("q").addEventListener("input", () => again("replaceState"));
  for (const name of FILTERS) field(name).addEventListener("change", () => again("pushState"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    again("pushState");
  });
  further.addEventListener("click", async () => {
    const next = shown;
    shown += SHOWN;
    await search();
    list.children[next].querySelector("a").focus();
  });
  window.addEventListener("popstate", () => {
    readAddress();
    shown = SHOWN;
    search();
  });
  if (new URLSearchParams(location.search).has("q")) {
    field("q").value = new URLSearchParams(location.search).get("q");
    search();
  }
})();
