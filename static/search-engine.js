// What is searched, and how: records made of the index, and MiniSearch over them.

const FIELDS = { title: 5, topics: 2, where: 2, bodies: 2, summary: 1, more: 0.7 }; // their weights

// One record a result, of the columns and tables of the index.
export function records(index) {
  const { columns } = index;
  const listed = (numbers, table) => numbers.map((one) => table[one]).join(" · ");
  return columns.title.map((title, id) => ({
    id,
    title,
    slug: columns.slug[id],
    summary: columns.summary[id],
    more: columns.more[id],
    when: columns.when[id],
    years: years(columns.year[id], columns.years[id]),
    where: index.where[columns.where[id]],
    bodies: listed(columns.bodies[id], index.bodies),
    topics: listed(columns.topics[id], index.topics),
    kind: index.kinds[columns.kind[id]],
    status: index.statuses[columns.status[id]],
    language: index.languages[columns.language[id]],
    saidIn: index.languages[columns.said_in[id]],
  }));
}

function years(first, others) {
  return first ? Array.from({ length: others + 1 }, (_, one) => String(first + one)) : [];
}

export function makeEngine(MiniSearch, every, tokens) {
  const fields = Object.keys(FIELDS);
  const engine = new MiniSearch({ fields, tokenize: tokens, processTerm: (term) => term });
  engine.addAll(every);
  return engine;
}

// Numbers are meant as they are; of words, the longer the more slips are forgiven.
function slips(term) {
  if (/\d/.test(term) || term.length < 4) return false;
  return term.length < 8 ? 1 : 2;
}

// What has all words, else what has some of them. Each with the words of its own that fit.
export function find(engine, every, query) {
  const options = { boost: FIELDS, prefix: true, fuzzy: slips };
  const whole = engine.search(query, { ...options, combineWith: "AND" });
  const hits = whole.length ? whole : engine.search(query, options);
  const found = hits.map((hit) => ({ one: every[hit.id], words: new Set(Object.keys(hit.match)) }));
  return { found, hasAll: whole.length > 0 };
}
