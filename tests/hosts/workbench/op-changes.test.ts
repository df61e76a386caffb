import type { Op } from "@fortune-sheet/core";
import { LineIds } from "../../../src/hosts/workbench/line-ids";
import { changesOf, lineMoveOf } from "../../../src/hosts/workbench/op-changes";
import type { SpreadsheetSheet } from "../../../src/hosts/workbench/spreadsheet";

const SHEETS = [
  { id: "a", name: "绩效目标" },
  { id: "b", name: "名单" },
] as const satisfies readonly SpreadsheetSheet[];

const op = (path: Op["path"], id = "a", value: unknown = undefined): Op => ({ op: "replace", id, path, value });
const line = (kind: "insertRowCol" | "deleteRowCol", value: object): Op => ({ op: kind, id: "a", path: [], value });

describe("what the component's operations mean", () => {
  test.each<[string, Op[], object[]]>([
    ["a cell", [op(["data", 4, 2])], [{ sheet: "绩效目标", kind: "cells", rows: { first: 4, last: 4 } }]],
    [
      "several cells, of two sheets",
      [op(["data", 4, 2, "v"]), op(["data", 9, 0, "m"]), op(["data", 1, 1], "b")],
      [
        { sheet: "绩效目标", kind: "cells", rows: { first: 4, last: 9 } },
        { sheet: "名单", kind: "cells", rows: { first: 1, last: 1 } },
      ],
    ],
    ["a look only", [op(["data", 4, 2, "bl"]), op(["config", "rowlen"])], []],
    ["all cells at once", [op(["data"])], [{ sheet: "绩效目标", kind: "cells" }]],
    ["merges", [op(["config", "merge", "1_1"]), op(["data", 1, 1])], [{ sheet: "绩效目标", kind: "structure" }]],
    ["a sheet put back by undo", [op([])], [{ sheet: "绩效目标", kind: "structure" }]],
    [
      "rows",
      [line("insertRowCol", { type: "row", index: 3, count: 1, direction: "lefttop" })],
      [{ sheet: "绩效目标", kind: "structure" }],
    ],
    ["a name", [op(["name"])], [{ sheet: "", kind: "sheets" }]],
    ["a sheet of its own", [{ op: "addSheet", id: "c", path: [] }], [{ sheet: "", kind: "sheets" }]],
  ])("%s", (_, ops, changes) => {
    expect(changesOf(ops, SHEETS)).toEqual(changes);
  });

  test("rows come before the line, or after it", () => {
    const insert = { type: "row", index: 3, count: 2 };
    expect(lineMoveOf(line("insertRowCol", { ...insert, direction: "lefttop" }))?.at).toBe(3);
    expect(lineMoveOf(line("insertRowCol", { ...insert, direction: "rightbottom" }))?.at).toBe(4);
    expect(lineMoveOf(line("deleteRowCol", { type: "column", start: 1, end: 2 }))).toEqual({
      axis: "column",
      kind: "delete",
      at: 1,
      count: 2,
    });
  });
});

describe("identities of rows", () => {
  let last = 0;
  const ids = new LineIds((count) => Array.from({ length: count }, () => --last));
  const remove = { axis: "row", kind: "delete", at: 1, count: 2 } as const;
  const insert = { ...remove, kind: "insert" } as const;

  test("an undone deletion gives them back, an insertion at the same place does not", () => {
    const left = ids.after("a", [0, 1, 2, 3], remove, []);
    expect(left).toEqual([0, 3]);
    expect(ids.after("a", left, insert, [op(["data", 1, 0], "a", {})])).toEqual([0, -1, -2, 3]);
    expect(ids.after("a", left, insert, [op(["data", 1, 0], "a", { v: "产出指标" })])).toEqual([0, 1, 2, 3]);
  });
});
