"use strict";

/**
 * Inserting rows in the spreadsheet component builds source text and runs it with `new Function`, which a
 * strict policy refuses; here is what does the same without it. Each text must be there exactly once: after
 * an upgrade of the component the build fails instead of shipping a page whose rows cannot be inserted.
 */
const REPLACEMENTS = [
  [
    'new Function("d", "return d.unshift(".concat(arr.join(","), ")"))(d);',
    "d.unshift.apply(d, arr.map(function (row) { return JSON.parse(row); }));",
  ],
  [
    'new Function("d", "return d.splice(".concat(index, ", 0, ").concat(arr.join(","), ")"))(d);',
    "d.splice.apply(d, [index, 0].concat(arr.map(function (row) { return JSON.parse(row); })));",
  ],
  [
    'new Function("d", "return d.splice(".concat(index + 1, ", 0, ").concat(arr.join(","), ")"))(d);',
    "d.splice.apply(d, [index + 1, 0].concat(arr.map(function (row) { return JSON.parse(row); })));",
  ],
];

/** A webpack loader for the scripts of the @fortune-sheet packages. */
module.exports = function makeStrict(source) {
  const path = this.resourcePath.replaceAll("\\", "/");
  let text = source;
  if (path.endsWith("/@fortune-sheet/core/dist/index.esm.js")) {
    for (const [from, to] of REPLACEMENTS) {
      const found = text.split(from).length - 1;
      if (found !== 1) throw new Error(`${path}: expected ${from} once, found it ${found} times.`);
      text = text.replace(from, () => to);
    }
  }
  if (/\bnew Function\s*\(|\beval\s*\(/.test(text)) throw new Error(`${path}: still makes code from text.`);
  return text;
};
