// The buttons with the numbers, the form, and the rows of the matrix in the order of a column.

const filters = document.getElementById("filters");
const hideAgreeing = document.getElementById("hide-agreeing");
const counts = all("#counts button[data-verdict]");

/** Shows the state in the form and the buttons. */
function showChoices() {
  for (const name of ["kind", "gap", "source", "language", "review", "q", "sort"]) {
    const field = filters.elements[name];
    if (!field) continue;
    field.value = state[name] || (name === "sort" ? "order" : "");
    if (field.tagName === "SELECT" && field.selectedIndex < 0) field.selectedIndex = 0; // the address asks for what is not here
  }
  const more = one("details", filters);
  if (more && CHOICES.some((name) => state[name] && name !== "q" && name !== "verdict")) more.open = true;
  hideAgreeing.checked = Boolean(state.hide);
  const verdicts = state.verdict.split(",");
  for (const button of counts) {
    if (button.dataset.verdict !== "unread") button.setAttribute("aria-pressed", verdicts.includes(button.dataset.verdict));
  }
}

function takeChoices() {
  for (const name of ["kind", "gap", "source", "language", "review", "q", "sort"]) {
    const field = filters.elements[name];
    if (field) state[name] = name === "sort" && field.value === "order" ? "" : field.value.trim();
  }
  state.hide = hideAgreeing.checked ? "agree" : "";
  const pressed = counts.filter((button) => button.getAttribute("aria-pressed") === "true");
  state.verdict = pressed.map((button) => button.dataset.verdict).join(",");
  changed();
}

function changed() {
  state.at = "";
  refresh();
  remember();
  toAddress();
}

function startFilters() {
  let waiting = 0;
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("change", () => {
    clearTimeout(waiting);
    takeChoices();
  });
  filters.addEventListener("input", (event) => {
    clearTimeout(waiting);
    if (event.target.name === "q") waiting = setTimeout(takeChoices, 120); // while somebody types
  });
  filters.addEventListener("reset", (event) => {
    event.preventDefault(); // the state is what counts, also the buttons outside of the form
    clearTimeout(waiting);
    for (const name of CHOICES) state[name] = "";
    showChoices();
    changed();
  });
  for (const button of counts) {
    if (button.dataset.verdict === "unread") {
      const place = one("#sources .unread");
      button.removeAttribute("aria-pressed"); // leads to a place and filters nothing
      button.disabled = !place;
      button.addEventListener("click", () => place.scrollIntoView({ block: "center" }));
    } else {
      button.addEventListener("click", () => {
        button.setAttribute("aria-pressed", button.getAttribute("aria-pressed") !== "true");
        takeChoices();
      });
    }
  }
}

const STATES = ["cell-conflict", "cell-agree", "cell-compatible", "cell-plain", "cell-none"];
const NEXT = { none: "ascending", ascending: "descending", descending: "none" };

/** Sorts the rows of a table by the column of a heading; the third time they stand as the report has them. */
function sortBy(heading) {
  const table = heading.closest("table");
  const column = heading.cellIndex;
  const sense = NEXT[heading.getAttribute("aria-sort")] || "ascending";
  for (const other of all("th[aria-sort]", table)) other.setAttribute("aria-sort", other === heading ? sense : "none");
  const rows = all("tbody tr", table).map((row) => ({ row, at: Number(row.dataset.at), key: keyOf(row.cells[column]) }));
  const sign = sense === "descending" ? -1 : 1;
  const by = (a, b) => sign * (a.key.rank - b.key.rank || collator.compare(a.key.text, b.key.text)) || a.at - b.at;
  rows.sort(sense === "none" ? (a, b) => a.at - b.at : by);
  one("tbody", table).append(...rows.map(({ row }) => row));
}

/** Cells sort by what they take part in, conflicts first, then by what they say; those that say nothing come last. */
function keyOf(cell) {
  const rank = STATES.findIndex((name) => cell.classList.contains(name));
  const text = one("[lang]", cell) || cell; // the words, without signs
  return { rank: Math.max(rank, 0), text: text.textContent.trim() };
}

function startMatrix() {
  for (const heading of all("#matrix th[aria-sort]")) {
    one("button", heading)?.addEventListener("click", () => sortBy(heading));
  }
}
