// Links within the page: to findings that may not be in the page yet, from a quote to its place in the text and back.

/** Goes to a finding, a claim in a text, or a source. from: the id of the claim whose link was followed. */
function go(id, { step = false, from = "", focus = true } = {}) {
  const place = byId.has(id) ? bring(id) : document.getElementById(id);
  if (!place) return false;
  for (const old of all(".target")) old.classList.remove("target");
  place.classList.add("target");
  let to = place;
  if (from) {
    const quote = all("figure.quote", place).find((figure) => figure.dataset.claim === from);
    if (quote) {
      quote.closest("details")?.setAttribute("open", "");
      quote.classList.add("target");
      to = quote;
    }
  }
  if (focus) {
    if (!place.matches("a[href], [tabindex]")) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }
  settle(to, place.matches("a.claim") ? "center" : "start");
  state.at = id;
  toAddress(step);
  return true;
}

let settling = 0;

/**
 * Brings a place into the window and sees to it that it stays there: what was never laid out has a guessed height, which
 * is mended only when it comes near, and a place that is far away moves by that.
 */
function settle(place, block, frames = 4) {
  cancelAnimationFrame(settling); // the reader has gone on
  place.scrollIntoView({ block, behavior: "instant" });
  if (frames) settling = requestAnimationFrame(() => settle(place, block, frames - 1));
}

function follow(event) {
  if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest('a[href^="#"]');
  if (!link) return;
  const id = decoded(link.getAttribute("href").slice(1));
  const from = link.matches("a.claim") ? claimOf(link) : "";
  if (/^[fcs]-/.test(id) && go(id, { step: true, from })) event.preventDefault();
}

/** The claim that a marked passage belongs to. Only its first segment has the id. */
function claimOf(link) {
  return link.dataset.claim || link.id;
}

/** The address was changed by hand, by a link or by going back. */
function arrive() {
  const before = chosen();
  fromAddress();
  if (chosen() !== before) {
    showChoices();
    refresh();
    remember();
  }
  if (state.at) go(state.at);
}
