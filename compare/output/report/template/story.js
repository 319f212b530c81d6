"use strict";

// Shared by all scripts: the data, and what is hidden until scripts run.
const data = JSON.parse(document.getElementById("data").textContent);
const points = []; // each text as an array of code points, made when first needed
const find = (id) => document.getElementById(id);

function slice(source, start, end) {
  points[source] = points[source] || Array.from(data.texts[source]);
  return points[source].slice(start, end).join("");
}

function make(name, style, text) {
  const element = document.createElement(name);
  if (style) element.className = style;
  if (text) element.textContent = text;
  return element;
}

for (const element of document.querySelectorAll(".scripted")) element.hidden = false;

// The story table: rows that open and close.
function setRow(body, open) {
  body.querySelector(".wordings").hidden = !open;
  body.querySelector("th button").setAttribute("aria-expanded", String(open));
}

for (const body of document.querySelectorAll(".story tbody")) {
  const head = body.querySelector("th");
  const button = make("button", "open");
  const wordings = body.querySelector(".wordings");
  wordings.id = body.id + "-wordings";
  button.type = "button";
  button.setAttribute("aria-controls", wordings.id);
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener("click", () => setRow(body, wordings.hidden));
  setRow(body, false);
}

const openAll = find("open-all");
if (openAll) {
  openAll.addEventListener("click", () => {
    const open = openAll.getAttribute("aria-expanded") !== "true";
    for (const body of document.querySelectorAll(".story tbody")) setRow(body, open);
    openAll.setAttribute("aria-expanded", String(open));
    openAll.textContent = open ? "Close all rows" : "Open all rows";
  });
}

// A printed page shows what a reader could have opened.
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details")) details.open = true;
});
