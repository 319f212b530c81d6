// Two articles side by side, with lines between what matches.
const sides = [find("left"), find("right")];
const columns = [find("column-left"), find("column-right")];
const ribbons = find("ribbons");
let links = [];

function showPair() {
  const [left, right] = sides.map((select) => Number(select.value));
  const between = data.matches.filter((match) => {
    const ends = match.ends.map((end) => end[0]);
    return left !== right && ends.includes(left) && ends.includes(right);
  });
  [left, right].forEach((source, side) => fill(columns[side], source, between));
  links = between.map((match) => [match, ...endsOf(match, left)]);
  const moved = between.filter((match) => match.moved).length;
  const many = between.length === 1 ? "1 match" : `${between.length} matches`;
  find("pair-said").textContent = left === right ? "Choose two different outlets." : many + (moved ? `, ${moved} moved` : "");
  draw();
}

function endsOf(match, left) {
  const flip = match.ends[0][0] === left ? 0 : 1;
  return [columns[0].querySelector(`[data-s="${match.ends[flip][1]}"]`), columns[1].querySelector(`[data-s="${match.ends[1 - flip][1]}"]`)];
}

// The text of an article again, marked with these matches only, each by its sign and number.
function fill(column, source, between) {
  const head = make("h3");
  head.append(make("bdi", "", data.outlets[source]));
  const text = document.querySelector(`#article-${source} .text`).cloneNode(true);
  for (const extra of text.querySelectorAll(".sign, .sr")) extra.remove();
  const marked = marksOf(source, between);
  for (const sentence of text.querySelectorAll(".s")) {
    const plain = make("span", "s");
    const marks = marked.get(sentence.id) || [];
    plain.dataset.s = sentence.id.split("-")[1];
    plain.textContent = sentence.textContent;
    if (marks.length) {
      plain.classList.add(marks.some(([kind]) => kind < 2) ? "v" : "p");
      plain.prepend(make("span", "sign", marks.map(([kind, number]) => SIGNS[kind] + number).join(" ")));
    }
    sentence.replaceWith(plain);
  }
  column.replaceChildren(head, text);
}

// By id of a sentence: kind and number of each match that touches it.
function marksOf(source, between) {
  const marked = new Map();
  between.forEach((match, place) => {
    for (const [own, first, last] of match.ends) {
      for (let index = first; own === source && index <= last; index += 1) {
        const id = `s${source}-${index}`;
        marked.set(id, [...(marked.get(id) || []), [match.kind, place + 1]]);
      }
    }
  });
  return marked;
}

// A line from the last row of a sentence on the left to the first row of its twin on the right.
function draw() {
  ribbons.replaceChildren();
  const box = ribbons.getBoundingClientRect();
  if (!box.width) return;
  for (const [match, one, other] of links) {
    if (!one || !other) continue;
    const [from, to] = [one, other].map((end) => {
      const rows = end.getClientRects();
      return (rows[0].top + rows[rows.length - 1].bottom) / 2 - box.top;
    });
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    const middle = box.width / 2;
    path.setAttribute("d", `M0 ${from}C${middle} ${from} ${middle} ${to} ${box.width} ${to}`);
    path.setAttribute("class", (match.kind === 2 ? "p" : "v") + (match.moved ? " moved" : ""));
    ribbons.append(path);
  }
}

// The two that have most in common are shown first.
function closest() {
  const tally = new Map();
  for (const match of data.matches) {
    const key = match.ends.map((end) => end[0]).join();
    tally.set(key, (tally.get(key) || 0) + match.ends[0][4] - match.ends[0][3]);
  }
  const [best] = [...tally].sort((one, two) => two[1] - one[1])[0] || ["0,1"];
  return best.split(",");
}

if (data.outlets.length > 1) {
  closest().forEach((source, side) => (sides[side].value = source));
  for (const select of sides) select.addEventListener("change", showPair);
  find("swap").addEventListener("click", () => {
    [sides[0].value, sides[1].value] = [sides[1].value, sides[0].value];
    showPair();
  });
  new ResizeObserver(draw).observe(find("pair"));
  showPair();
} else {
  find("pair").hidden = true;
}
