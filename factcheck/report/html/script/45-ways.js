// The steps behind a finding. They are made when they are opened for the first time: hundreds of findings have thousands.

const ways = read("ways");

/** One sentence; those that were asked and did not hold have numbers below zero. */
function stepOf(number) {
  const item = document.createElement("li");
  item.textContent = ways.texts[number < 0 ? ~number : number];
  if (number < 0) item.className = "no";
  return item;
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** A claim, or two of them beside each other: a heading, then its steps by stage. */
function sectionOf([mark, head, note, stages]) {
  const heading = element("h4", "");
  const letter = element("b", ways.texts[mark]);
  letter.className = "letter";
  heading.append(letter, ` ${ways.texts[head]}`);
  const nodes = [heading];
  for (const [title, steps] of stages) {
    if (ways.texts[title]) nodes.push(element("h5", ways.texts[title]));
    const items = element("ul", "");
    items.append(...steps.map(stepOf));
    nodes.push(items);
  }
  if (ways.texts[note]) nodes.push(element("p", ways.texts[note]));
  return nodes;
}

/** Puts the steps of a finding where they belong, as `factcheck explain` tells them. */
function tell(details) {
  const way = one(".way", details);
  const told = ways.ways[details.closest("article").id];
  if (!way || !told || way.childElementCount) return;
  const [claims, pairs, ends] = told;
  way.append(...claims.flatMap(sectionOf), ...pairs.flatMap(sectionOf), ...ends.map((end) => element("p", ways.texts[end])));
}

function startWays() {
  // an event of details does not rise to its parents, but is caught on its way down
  list.addEventListener("toggle", (event) => event.target.matches("details.steps[open]") && tell(event.target), true);
}
