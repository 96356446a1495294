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

/** The report that the page was made from, unpacked; as it is where the browser cannot unpack. */
async function download() {
  const text = document.getElementById("report").textContent.trim();
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  if (!("DecompressionStream" in window)) {
    saveAs("report.json.gz", new Blob([bytes], { type: "application/gzip" }));
    return;
  }
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  saveAs("report.json", new Blob([await new Response(unpacked).arrayBuffer()], { type: "application/json" }));
}

function startPage() {
  startTheme();
  document.getElementById("download")?.addEventListener("click", download);
  window.addEventListener("beforeprint", fillAll);
  document.addEventListener("click", follow);
  window.addEventListener("hashchange", arrive);
  window.addEventListener("popstate", arrive);
}
