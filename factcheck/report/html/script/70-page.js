// The theme, the report as a file, and printing.

const THEMES = ["auto", "light", "dark"];
const themeButton = document.getElementById("theme");

function setTheme(name) {
  document.documentElement.dataset.theme = name;
  const label = themeButton && (one(".label", themeButton) || themeButton);
  if (label) label.textContent = say(`theme_${name}`);
}

function startTheme() {
  const old = kept.get("theme");
  setTheme(THEMES.includes(old) ? old : "auto");
  themeButton?.addEventListener("click", () => {
    const next = THEMES[(THEMES.indexOf(document.documentElement.dataset.theme) + 1) % THEMES.length];
    setTheme(next);
    kept.set("theme", next === "auto" ? "" : next);
  });
}

/** The report that the page was made from, as `--format json` writes it. See `packed` in embed.py for its form here. */
function reportText() {
  const { strings, shapes, report: root } = read("report");
  const within = (marks, parts, indent) =>
    parts.length ? `${marks[0]}${indent}  ${parts.join(`,${indent}  `)}${indent}${marks[1]}` : marks;
  const written = (node, indent) => {
    if (typeof node === "number" && node < 0) return JSON.stringify(strings[~node]);
    if (!Array.isArray(node)) return JSON.stringify(node);
    const [kind, ...inner] = node;
    const parts = inner.map((part) => written(part, `${indent}  `));
    if (kind === null) return within("[]", parts, indent);
    return within("{}", parts.map((part, at) => `${JSON.stringify(shapes[kind][at])}: ${part}`), indent);
  };
  return `${written(root, "\n")}\n`;
}

function download() {
  saveAs("report.json", new Blob([reportText()], { type: "application/json" }));
}

function startPage() {
  startTheme();
  document.getElementById("download")?.addEventListener("click", download);
  window.addEventListener("beforeprint", fillAll);
  document.addEventListener("click", follow);
  window.addEventListener("hashchange", arrive);
  window.addEventListener("popstate", arrive);
}
