// Keys: j and k go through the findings, c, r and l decide on the one that has the focus, ? tells all of them.

const help = document.getElementById("help");

/** The finding that the reader is at: the one with the focus, else the one of the address. */
function current() {
  const focused = document.activeElement?.closest?.("article.finding");
  return focused ? byId.get(focused.id) : byId.get(state.at);
}

function move(by) {
  if (!view.length) return;
  const at = view.indexOf(current());
  const to = at < 0 ? 0 : Math.min(Math.max(at + by, 0), view.length - 1);
  go(view[to].id);
}

function decideHere(decision) {
  const article = document.activeElement?.closest?.("article.finding");
  if (!article) return false;
  decide(article.id, decision);
  document.getElementById("live").textContent = say(decision);
  return true;
}

const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  "/": () => filters.elements.q.focus(),
  "?": () => help.showModal(),
  c: () => decideHere("confirm"),
  r: () => decideHere("reject"),
  l: () => decideHere("later"),
  Enter: () => openSteps(),
};

/** Opens or closes the steps of the finding that itself has the focus; elsewhere Enter does what it always does. */
function openSteps() {
  const article = document.activeElement;
  const steps = article?.matches?.("article.finding") ? one("details.steps", article) : null;
  if (!steps) return false;
  steps.open = !steps.open;
  return true;
}

function startKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || help.open) return;
    const typing = event.target.closest?.("input:not([type=radio], [type=checkbox]), textarea, select");
    if (event.key === "Escape") leave(typing);
    else if (!typing && KEYS[event.key] && KEYS[event.key]() !== false) event.preventDefault();
  });
  document.getElementById("keys")?.addEventListener("click", () => help.showModal());
}

/** From a note back to its finding, from the search to the findings. */
function leave(field) {
  const article = field?.closest("article.finding");
  if (article) article.focus({ preventScroll: true });
  else field?.blur();
}
