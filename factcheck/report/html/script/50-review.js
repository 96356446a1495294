// Decisions of the reader: kept by the browser, exported as decisions.json, which `factcheck check --decisions` reads.

const SCHEMA = "factcheck.decisions/1";
const DECISIONS = ["confirm", "reject", "later"];
const said = document.getElementById("review-state");

const given = new Map(entries.filter((entry) => entry.review).map((entry) => [entry.id, entry.review]));
const reviews = new Map(given); // what the report came with, and over it what the reader decided here

function reviewOf(id) {
  return reviews.get(id);
}

function recallReviews() {
  let own = {};
  try {
    own = JSON.parse(kept.get(report) || "{}") || {};
  } catch {
    // something else wrote there
  }
  for (const [id, review] of Object.entries(own)) {
    if (!byId.has(id)) continue;
    if (review === null) reviews.delete(id);
    else if (DECISIONS.includes(review.decision)) reviews.set(id, { decision: review.decision, note: String(review.note || "") });
  }
}

function keepReviews() {
  const own = {};
  for (const [id, review] of reviews) if (given.get(id) !== review) own[id] = review;
  for (const id of given.keys()) if (!reviews.has(id)) own[id] = null; // taken back
  kept.set(report, Object.keys(own).length ? JSON.stringify(own) : "");
}

/** Decides on a finding; without a decision what was decided is taken back. */
function decide(id, decision, note = reviews.get(id)?.note || "") {
  if (decision) reviews.set(id, { decision, note });
  else reviews.delete(id);
  keepReviews();
  if (articles.has(id)) showReview(articles.get(id));
  showReviews();
}

/** Gives an article what one decides with. The page holds it once: in each of thousands of articles it would weigh more than they do. */
function addForm(article) {
  if (one(".review", article)) return;
  const form = document.importNode(document.getElementById("review").content, true);
  for (const choice of all("input", form)) choice.name = `review-${article.id}`;
  article.append(form);
}

/** Shows what was decided in an article. */
function showReview(article) {
  addForm(article);
  const review = reviews.get(article.id);
  const badge = one(".badge", article);
  if (review) article.dataset.review = review.decision;
  else delete article.dataset.review;
  if (badge) {
    badge.hidden = !review;
    badge.textContent = review ? say(review.decision) : "";
  }
  for (const choice of all(".review input[type=radio]", article)) choice.checked = choice.value === review?.decision;
  const note = one(".review textarea", article);
  if (note && note !== document.activeElement) note.value = review?.note || "";
  const undo = one(".review .undo", article);
  if (undo) undo.hidden = !review;
}

/** How much was decided, beside the buttons and at the number of conflicts. */
function showReviews(message = "") {
  const rejected = [...reviews].filter(([id, review]) => review.decision === "reject" && byId.has(id)).map(([id]) => id);
  const numbers = [];
  if (reviews.size) numbers.push(say("reviewed", { n: reviews.size }));
  if (rejected.length) numbers.push(say("rejected", { n: rejected.length }));
  said.textContent = message || numbers.join(", ");
  const mark = one("#counts .rejected");
  const conflicts = rejected.filter((id) => byId.get(id).verdict === "conflict").length;
  if (mark) {
    mark.hidden = !conflicts;
    mark.textContent = conflicts ? say("rejected", { n: conflicts }) : "";
  }
}

/** The decisions as a file, in the order of the findings: the same decisions give the same bytes. */
function decisionsFile() {
  const rows = [];
  for (const entry of entries) {
    const review = reviews.get(entry.id);
    if (!review) continue;
    const claims = all("figure.quote[data-claim]", articleOf(entry)).map((figure) => figure.dataset.claim);
    rows.push({ finding: entry.id, claims: [...new Set(claims)], decision: review.decision, note: review.note });
  }
  return `${JSON.stringify({ schema: SCHEMA, report, decisions: rows }, null, 2)}\n`;
}

function takeFile(text) {
  let document_;
  try {
    document_ = JSON.parse(text);
  } catch {
    return say("import_bad", { why: "JSON" });
  }
  if (document_?.schema !== SCHEMA || !Array.isArray(document_.decisions)) {
    return say("import_bad", { why: `schema ≠ ${SCHEMA}` });
  }
  const good = document_.decisions.filter((row) => row && byId.has(row.finding) && DECISIONS.includes(row.decision));
  for (const row of good) decide(row.finding, row.decision, typeof row.note === "string" ? row.note : "");
  if (state.review) refresh();
  return say("imported", { n: good.length, m: document_.decisions.length - good.length });
}

function startReviews() {
  recallReviews();
  for (const article of articles.values()) showReview(article);
  showReviews();
  list.addEventListener("change", (event) => {
    if (event.target.matches(".review input[type=radio]")) decide(articleAt(event.target).id, event.target.value);
  });
  list.addEventListener("input", (event) => {
    if (!event.target.matches(".review textarea")) return;
    const { id } = articleAt(event.target);
    const decision = reviews.get(id)?.decision;
    if (decision || event.target.value) decide(id, decision || "later", event.target.value); // a note alone is for later
  });
  list.addEventListener("click", (event) => {
    if (!event.target.closest(".review .undo")) return;
    const article = articleAt(event.target);
    decide(article.id, "");
    article.focus({ preventScroll: true }); // the button is gone, and the focus with it
  });
  document.getElementById("export-decisions").addEventListener("click", () => {
    saveAs("decisions.json", new Blob([decisionsFile()], { type: "application/json" }));
  });
  document.getElementById("import-decisions").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    if (!file) return;
    const message = takeFile(await file.text());
    showReviews(message);
    event.target.value = ""; // the same file may be chosen again
  });
}

function articleAt(element) {
  return element.closest("article.finding");
}
