// The panel: a sentence in the other articles, with the words that differ.
const KINDS = ["verbatim", "near-verbatim", "paraphrase"];
const SIGNS = ["=", "≈", "~"];
const LETTER = /[\p{L}\p{N}]/u;
const panel = find("twins");
const bySentence = new Map();
let chosen = null;

for (const match of data.matches) {
  match.ends.forEach(([source, first, last], side) => {
    for (let index = first; index <= last; index += 1) {
      const id = `s${source}-${index}`;
      if (!bySentence.has(id)) bySentence.set(id, []);
      bySentence.get(id).push([match, side]);
    }
  });
}

// The words of one end; struck what only the other end has, underlined what only this one has.
function differing(match, side) {
  const [source, , , start, end, from, to] = match.ends[side];
  const other = match.ends[1 - side][0];
  const line = make("p", "words");
  line.dir = "auto";
  line.append(make("span", "around", slice(source, from, start)));
  let place = start;
  const edits = match.edits
    .map((edit) => (side ? [edit[2], edit[3], edit[0], edit[1]] : edit))
    .sort((one, two) => one[0] - two[0]);
  for (const [newStart, newEnd, oldStart, oldEnd] of edits) {
    if (newStart < place) continue;
    line.append(slice(source, place, newStart));
    if (oldEnd > oldStart) {
      // What is deleted has no space of its own here.
      const before = newStart && LETTER.test(slice(source, newStart - 1, newStart)) ? " " : "";
      const after = newEnd > newStart || LETTER.test(slice(source, newEnd, newEnd + 1)) ? " " : "";
      line.append(before, make("del", "", slice(other, oldStart, oldEnd)), after);
    }
    if (newEnd > newStart) line.append(make("ins", "", slice(source, newStart, newEnd)));
    place = newEnd;
  }
  line.append(slice(source, place, end), make("span", "around", slice(source, end, to)));
  return line;
}

function twin(match, side) {
  const [source, first] = match.ends[side];
  const item = make("li", match.kind === 2 ? "p" : "v");
  const head = make("h4");
  const name = make("a");
  name.href = `#s${source}-${first}`;
  name.append(make("bdi", "", data.outlets[source]));
  head.append(name);
  const notes = match.notes ? `, ${match.notes}` : "";
  const kind = make("p", "kind", `${SIGNS[match.kind]} ${KINDS[match.kind]}${notes}`);
  const judged = make("div", "remarks");
  for (const [number, said, note] of match.judged) {
    const link = make("a", "", said);
    link.href = `#judgement-${number}`;
    const line = make("p");
    line.append(link, note ? ": " : "", make("bdi", "", note));
    judged.append(line);
  }
  const why = make("details", "why");
  why.append(make("summary", "", "Why"));
  for (const number of match.why) why.append(make("p", "", data.reasons[number]));
  if (match.told[1 - side]) why.append(make("p", "", match.told[1 - side])); // from the chosen end
  item.append(head, kind, differing(match, side), judged, why);
  return item;
}

function choose(sentence) {
  unchoose();
  chosen = sentence;
  sentence.classList.add("chosen");
  sentence.setAttribute("aria-current", "true");
  const [source] = sentence.id.slice(1).split("-");
  const head = make("h3", "", "The same elsewhere");
  const close = make("button", "close", "Close");
  close.type = "button";
  close.addEventListener("click", dismiss);
  const list = make("ul");
  const twins = bySentence.get(sentence.id) || [];
  const byPlace = ([one, side], [two, other]) =>
    one.ends[1 - side][0] - two.ends[1 - other][0] || one.ends[1 - side][3] - two.ends[1 - other][3];
  for (const [match, side] of [...twins].sort(byPlace)) list.append(twin(match, 1 - side));
  const whose = make("p", "meta");
  whose.append("Compared with ", make("bdi", "", data.outlets[source]), ": struck words stand only there.");
  panel.replaceChildren(head, close, whose, list);
  panel.classList.add("shown");
  panel.scrollTop = 0;
}

function unchoose() {
  if (!chosen) return;
  chosen.classList.remove("chosen");
  chosen.removeAttribute("aria-current");
  chosen = null;
}

function dismiss() {
  const back = chosen;
  unchoose();
  invite();
  if (back) back.focus();
}

function invite() {
  panel.classList.remove("shown");
  panel.replaceChildren(make("p", "meta", "Choose a marked sentence to read it in the other articles."));
}

find("articles").addEventListener("click", (event) => {
  const sentence = event.target.closest("a.s");
  if (!sentence || event.ctrlKey || event.metaKey || !getSelection().isCollapsed) return;
  event.preventDefault();
  choose(sentence);
  if (event.detail === 0) panel.focus(); // chosen by keyboard
});

// A link to a sentence also chooses it, if it has anything to show.
function follow() {
  const sentence = find(location.hash.slice(1));
  if (sentence && sentence.matches("a.s")) choose(sentence);
}

addEventListener("hashchange", follow);
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && chosen) dismiss();
});
invite();
follow();
