"use strict";

/**
 * What the spreadsheet component does that a page of ours cannot let it do, and what does the same properly.
 * Each text must be there exactly once: after an upgrade of the component the build fails, instead of shipping pages
 * whose rows cannot be inserted or whose steps are undone twice.
 */
const REPLACEMENTS = {
  "/@fortune-sheet/core/dist/index.esm.js": [
    // Inserting rows builds source text and runs it, which the pages' policy refuses.
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
    // Delete and Backspace emptied a cell of its format and its merge too.
    [
      `            if (data[r] && data[r][c]) {
              data[r][c] = {};
            }`,
      `            var emptied = data[r][c];
            if (emptied) {
              ["v", "m", "f", "spl", "qp"].forEach(function (part) { delete emptied[part]; });
              var format = emptied.ct && emptied.ct.fa;
              if (!format || format === "General") delete emptied.ct;
              else if (emptied.ct.s) emptied.ct = { fa: format, t: "g" };
            }`,
    ],
    // The page has to know over which cell the button of its list is.
    [
      '  if (!item) return;\n  if (clickMode && item.type === "checkbox") {',
      '  if (!item) return;\n  dropDownBtn.dataset.cell = [ctx.currentSheetId, r, c].join(" ");\n  if (clickMode && item.type === "checkbox") {',
    ],
    // Words beside a list were called wrong, in a corner and in a box, also where the list is only an offer.
    [
      "  var validate = validateCellData(ctx, item, cellValue);",
      "  var validate = !item.prohibitInput || validateCellData(ctx, item, cellValue);",
    ],
    [
      '&& !validateCellData(this.sheetCtx, dataVerification["".concat(r, "_").concat(c)], value)) {',
      '&& dataVerification["".concat(r, "_").concat(c)].prohibitInput && !validateCellData(this.sheetCtx, dataVerification["".concat(r, "_").concat(c)], value)) {',
    ],
  ],
  "/@fortune-sheet/react/dist/index.esm.js": [
    // The formula bar kept the text it had when its cell was selected, and Enter in it wrote that back.
    [
      "if (_.isEqual(prevFirstSelection, firstSelection) && context.currentSheetId === prevSheetId) {",
      "if (_.isEqual(prevFirstSelection, firstSelection) && context.currentSheetId === prevSheetId && context.luckysheetCellUpdate.length > 0) {",
    ],
    // Steps are noted inside functions that React may run again over a later state: one step of the clerk became two.
    [
      "    setContext(function (ctx_) {\n      var _produceWithPatches =",
      "    var noted;\n    setContext(function (ctx_) {\n      var _produceWithPatches =",
    ],
    [
      `          globalCache.current.undoList.push({
            patches: filteredPatches,
            inversePatches: filteredInversePatches,
            options: options
          });
          globalCache.current.redoList = [];
          emitOp(result, filteredPatches, options);`,
      `          var step = {
            patches: filteredPatches,
            inversePatches: filteredInversePatches,
            options: options
          };
          var place = globalCache.current.undoList.indexOf(noted);
          if (place >= 0) {
            globalCache.current.undoList[place] = step;
          } else {
            globalCache.current.undoList.push(step);
            globalCache.current.redoList = [];
            emitOp(result, filteredPatches, options);
          }
          noted = step;`,
    ],
    [
      "globalCache.current.redoList.push(history);",
      "var isFirst = globalCache.current.redoList.indexOf(history) < 0;\n        if (isFirst) globalCache.current.redoList.push(history);",
    ],
    [
      "        emitOp(newContext, history.inversePatches, inversedOptions, true);",
      "        if (isFirst) emitOp(newContext, history.inversePatches, inversedOptions, true);",
    ],
    [
      "globalCache.current.undoList.push(history);",
      "var isFirst = globalCache.current.undoList.indexOf(history) < 0;\n        if (isFirst) globalCache.current.undoList.push(history);",
    ],
    [
      "        emitOp(newContext, history.patches, history.options);",
      "        if (isFirst) emitOp(newContext, history.patches, history.options);",
    ],
  ],
};

/** A webpack loader for the scripts of the @fortune-sheet packages. */
module.exports = function correctSpreadsheet(source) {
  const path = this.resourcePath.replaceAll("\\", "/");
  let text = source;
  for (const [file, replacements] of Object.entries(REPLACEMENTS)) {
    if (!path.endsWith(file)) continue;
    for (const [from, to] of replacements) {
      const found = text.split(from).length - 1;
      if (found !== 1) throw new Error(`${path}: expected ${from} once, found it ${found} times.`);
      text = text.replace(from, () => to);
    }
  }
  if (/\bnew Function\s*\(|\beval\s*\(/.test(text)) throw new Error(`${path}: still makes code from text.`);
  return text;
};
