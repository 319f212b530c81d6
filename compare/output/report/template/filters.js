// Filters and search: what is filtered out turns grey, whole outlets disappear.
const texts = document.querySelector(".texts");
const query = find("query");
let hits = [];
let hit = -1;

for (const box of document.querySelectorAll("[data-label]")) {
  box.addEventListener("change", () => texts.classList.toggle("no-" + box.dataset.label, !box.checked));
}

for (const box of document.querySelectorAll("[data-outlet]")) {
  box.addEventListener("change", () => {
    find("article-" + box.dataset.outlet).hidden = !box.checked;
    search();
  });
}

// Case, accents, hidden signs and the shapes of quotation marks and dashes make no difference.
const fold = (text) => text.replace(/[`´‘’‛ʻʼ＇]/g, "'").replace(/[«»“”„]/g, '"').normalize("NFKD")
  .replace(/[\p{M}\p{Cf}]/gu, "").replace(/[‐–—]/g, "-").toLowerCase().replace(/\s+/g, " ");

function search() {
  for (const old of hits) old.classList.remove("hit", "at");
  const wanted = fold(query.value).trim();
  hits = [];
  hit = -1;
  if (wanted) {
    hits = [...texts.querySelectorAll("article:not([hidden]) .s")].filter((sentence) => words(sentence).includes(wanted));
    for (const found of hits) found.classList.add("hit");
  }
  tell(wanted);
}

function words(sentence) {
  sentence.folded = sentence.folded || fold([...sentence.childNodes].filter((node) => !node.classList || !/^(sign|sr)$/.test(node.className)).map((node) => node.textContent).join(""));
  return sentence.folded;
}

function tell(wanted) {
  const many = hits.length === 1 ? "1 sentence" : `${hits.length} sentences`;
  const at = hit < 0 ? "" : `${hit + 1} of `;
  find("hits").textContent = wanted ? at + many : "";
}

function step(by) {
  if (!hits.length) return;
  if (hit >= 0) hits[hit].classList.remove("at");
  hit = hit < 0 && by < 0 ? hits.length - 1 : (hit + by + hits.length) % hits.length;
  hits[hit].classList.add("at");
  hits[hit].scrollIntoView({ block: "center" });
  tell(true);
}

query.addEventListener("input", search);
query.addEventListener("keydown", (event) => {
  if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
});
find("next").addEventListener("click", () => step(1));
find("previous").addEventListener("click", () => step(-1));
