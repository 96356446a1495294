"use strict";
// The files of this folder are one script, in the order of their names, and share its names.
// Everything that shows text does so with textContent: words of the sources never become markup.

document.documentElement.classList.add("js"); // first of all, so that nothing flashes that works with the script only

const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const read = (id) => JSON.parse(document.getElementById(id).textContent);

const words = read("words");
const report = document.body.dataset.report;

/** A phrase of the page with its {names} filled in. */
function say(key, values = {}) {
  return (words[key] || "").replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** Text as it is searched: without case and accents. */
function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** What the browser keeps for this page. A page on a disk may have no storage; then nothing is kept, and all else works. */
const kept = {
  get(name) {
    try {
      return window.localStorage.getItem(`factcheck:${name}`);
    } catch {
      return null;
    }
  },
  set(name, value) {
    try {
      if (value) window.localStorage.setItem(`factcheck:${name}`, value);
      else window.localStorage.removeItem(`factcheck:${name}`);
    } catch {
      // no storage, or it is full: the page goes on without
    }
  },
};

/** Lets the reader save a file. */
function saveAs(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000); // the browser may still be reading it
}
