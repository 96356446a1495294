// The findings: which are shown, in which order, and how they get into the page in pieces.
//
// A long report has most of its findings in templates, which cost the browser next to nothing. The list is cut into
// chunks; a chunk that is far from the window is one empty box, and is filled when the reader comes near. The index
// knows enough of each finding to filter, search and sort without filling any.

const CHUNK = 50;
const NEAR = "1500px"; // so far from the window a chunk is filled
const HEIGHTS = { single: 170, other: 460 }; // of a box, as a guess: measuring would cost what the pieces save

const list = document.getElementById("findings");
const shown = document.getElementById("shown");
const entries = read("index").map((entry, at) => ({ ...entry, at }));
const byId = new Map(entries.map((entry) => [entry.id, entry]));
const articles = new Map(all("article.finding").map((article) => [article.id, article]));
const pieces = new Map(all("template.piece").map((piece) => [Number(piece.dataset.from), piece]));
const head = all(":scope > :not(article, template)", list); // the heading, and a word where there are no findings

let view = entries; // what matches, in order
let boxes = new Map(); // number of a chunk → the box that stands for it

/** The article of a finding, taken from its piece where it is not in the page yet. */
function articleOf(entry) {
  if (!articles.has(entry.id)) {
    const from = Math.max(...[...pieces.keys()].filter((start) => start <= entry.at));
    const content = document.importNode(pieces.get(from).content, true);
    pieces.delete(from);
    for (const article of all("article.finding", content)) {
      articles.set(article.id, article);
      showReview(article);
    }
  }
  return articles.get(entry.id);
}

function matches(entry, terms) {
  const verdicts = state.verdict ? state.verdict.split(",") : [];
  if (verdicts.length && !verdicts.includes(entry.verdict)) return false;
  if (state.hide && entry.verdict === "agree") return false;
  if (state.kind && entry.kind !== state.kind) return false;
  if (state.gap && entry.gap !== state.gap) return false;
  if (state.source && !entry.sources.includes(state.source)) return false;
  if (state.language && !entry.languages.includes(state.language)) return false;
  if (state.review && state.review !== (reviewOf(entry.id)?.decision || "none")) return false;
  if (!terms.length) return true;
  if (!entry.folded) entry.folded = folded(`${entry.title} ${entry.words}`);
  return terms.every((term) => entry.folded.includes(term));
}

const GAPS = ["huge", "large", "small", ""];
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
const ORDERS = {
  subject: (a, b) => collator.compare(a.title, b.title),
  sources: (a, b) => b.sources.length - a.sources.length,
  gap: (a, b) => GAPS.indexOf(a.gap) - GAPS.indexOf(b.gap),
};

/** Works out what matches and shows it from the top. */
function refresh() {
  const terms = folded(state.q).split(/\s+/).filter(Boolean);
  view = entries.filter((entry) => matches(entry, terms));
  const order = ORDERS[state.sort];
  if (order) view.sort((a, b) => order(a, b) || a.at - b.at);
  build();
  const matched = new Set(view.map((entry) => entry.id));
  for (const row of all("#matrix tr[data-finding]")) row.hidden = !matched.has(row.dataset.finding);
  shown.textContent = view.length ? say("shown", { n: view.length, m: entries.length }) : entries.length ? say("none") : "";
}

function build() {
  near.disconnect();
  boxes = new Map();
  const nodes = view.slice(0, CHUNK).map(articleOf);
  for (let start = CHUNK; start < view.length; start += CHUNK) {
    const box = document.createElement("div");
    const here = view.slice(start, start + CHUNK);
    const height = here.reduce((sum, entry) => sum + (HEIGHTS[entry.verdict] || HEIGHTS.other), 0);
    box.className = "gap";
    box.dataset.chunk = start / CHUNK;
    box.style.minHeight = `${height}px`;
    boxes.set(start / CHUNK, box);
    nodes.push(box);
  }
  list.replaceChildren(...head, ...nodes);
  for (const box of boxes.values()) near.observe(box);
}

const near = new IntersectionObserver(
  (seen) => {
    for (const entry of seen) if (entry.isIntersecting) fill(Number(entry.target.dataset.chunk));
  },
  { rootMargin: `${NEAR} 0px` },
);

function fill(chunk) {
  const box = boxes.get(chunk);
  if (!box) return;
  near.unobserve(box);
  boxes.delete(chunk);
  box.replaceWith(...view.slice(chunk * CHUNK, (chunk + 1) * CHUNK).map(articleOf));
}

function fillAll() {
  for (const chunk of [...boxes.keys()]) fill(chunk);
}

/** The article of a finding, in the page: choices that hide it are given up. */
function bring(id) {
  const entry = byId.get(id);
  if (!entry) return null;
  if (!view.includes(entry)) {
    for (const name of CHOICES) if (name !== "sort") state[name] = "";
    showChoices();
    refresh();
  }
  fill(Math.floor(view.indexOf(entry) / CHUNK));
  return articleOf(entry);
}
