"use strict";
const { basename } = require("node:path");

/**
 * Inserting rows in the spreadsheet component builds source text and runs it with `new Function`, which a
 * strict policy refuses; here is what does the same without it. Each text must be there exactly `times` times: after an upgrade of the component the build fails
 * instead of shipping a page whose rows cannot be inserted.
 */
const REPLACEMENTS = {
  "index.esm.js": [
    {
      package: "core",
      from: 'new Function("d", "return d.unshift(".concat(arr.join(","), ")"))(d);',
      to: "d.unshift.apply(d, arr.map(function (row) { return JSON.parse(row); }));",
      times: 1,
    },
    {
      package: "core",
      from: 'new Function("d", "return d.splice(".concat(index, ", 0, ").concat(arr.join(","), ")"))(d);',
      to: "d.splice.apply(d, [index, 0].concat(arr.map(function (row) { return JSON.parse(row); })));",
      times: 1,
    },
    {
      package: "core",
      from: 'new Function("d", "return d.splice(".concat(index + 1, ", 0, ").concat(arr.join(","), ")"))(d);',
      to: "d.splice.apply(d, [index + 1, 0].concat(arr.map(function (row) { return JSON.parse(row); })));",
      times: 1,
    },
  ],
};

/** A webpack loader for the files of @fortune-sheet/core and @fortune-sheet/react. */
module.exports = function makeStrict(source) {
  const path = this.resourcePath.replaceAll("\\", "/");
  const replacements = (REPLACEMENTS[basename(path)] ?? []).filter((replacement) =>
    path.includes(`/@fortune-sheet/${replacement.package}/`),
  );
  let text = source;
  for (const { from, to, times } of replacements) {
    const found = text.split(from).length - 1;
    if (found !== times) throw new Error(`${path}: expected ${times} × ${from}, found ${found}.`);
    text = text.replaceAll(from, () => to);
  }
  if (path.endsWith(".js") && /\bnew Function\s*\(|\beval\s*\(/.test(text)) {
    throw new Error(`${path}: still makes code from text.`);
  }
  return text;
};
