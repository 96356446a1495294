// What the reader chose, in the address: "#f-…" is a finding, "#?kind=money&q=dam&at=f-…" a choice and a place.

const CHOICES = ["verdict", "kind", "gap", "source", "language", "review", "q", "sort", "hide"];
const state = Object.fromEntries([...CHOICES, "at"].map((name) => [name, ""]));

/** The choices as they stand in the address; "" where everything is shown. */
function chosen() {
  const query = new URLSearchParams();
  for (const name of CHOICES) if (state[name]) query.set(name, state[name]);
  return query.toString();
}

function addressOf() {
  const query = chosen();
  if (!query) return state.at ? `#${state.at}` : "#";
  return `#?${query}${state.at ? `&at=${encodeURIComponent(state.at)}` : ""}`;
}

/** Takes the state from the address. True where the address says anything. */
function fromAddress() {
  const hash = location.hash.slice(1);
  const plain = hash !== "" && !hash.startsWith("?");
  const query = new URLSearchParams(plain ? "" : hash.slice(1));
  for (const name of CHOICES) state[name] = query.get(name) || "";
  state.at = plain ? decoded(hash) : query.get("at") || "";
  return hash !== "";
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone % sign
  }
}

/** Writes the state into the address. A step: the way back leads to where the reader was before. */
function toAddress(step = false) {
  if (addressOf() === (location.hash || "#")) return;
  if (step) history.pushState(null, "", addressOf());
  else history.replaceState(null, "", addressOf());
}

const remembered = `${report}:filters`;

function remember() {
  kept.set(remembered, chosen());
}

/** The choices of the last visit, where the address asks for nothing else. */
function recall() {
  const query = new URLSearchParams(kept.get(remembered) || "");
  for (const name of CHOICES) state[name] = query.get(name) || "";
}
