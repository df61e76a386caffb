import fc from "fast-check";
import type { WritePlan } from "../../../src/app/ports/workbook";
import { openWorkbook } from "../../../src/hosts/workbench/open-workbook";
import { bordersOf } from "../../../src/hosts/workbench/borders";
import { snapshotOf } from "../../../src/hosts/workbench/snapshot";
import type { SpreadsheetSheet } from "../../../src/hosts/workbench/spreadsheet";
import { undoEntry, writePlan } from "../../../src/hosts/workbench/write-plan";
import { fixture } from "../../support/fixtures";

const SHEET = "整体支出绩效目标表";
let sheets: readonly SpreadsheetSheet[];
let ids = 0;
const newIds = (count: number): number[] => Array.from({ length: count }, () => --ids);

beforeAll(async () => {
  const opening = await openWorkbook(fixture("dongxihu-33"));
  if (opening.status !== "ok") throw new Error(opening.sentence);
  sheets = opening.workbook.sheets;
});

function written(plan: Partial<WritePlan>) {
  const outcome = writePlan(sheets, { label: "", edits: [], insertions: [], newSheets: [], ...plan }, newIds);
  if (outcome.status !== "ok") throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** All of a sheet that can be seen. */
function seen(sheet: SpreadsheetSheet | undefined) {
  const { data, config, rowIds } = sheet ?? { data: undefined, config: undefined, rowIds: undefined };
  return {
    data,
    merge: config?.merge,
    rowlen: config?.rowlen,
    rowIds,
    borders: [...(sheet ? bordersOf(sheet) : [])].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

const insertion = fc.record({
  before: fc.integer({ min: 1, max: 110 }),
  styleFrom: fc.array(fc.integer({ min: 0, max: 110 }), { minLength: 1, maxLength: 4 }),
});

test("an insertion that is taken back leaves the sheet as it was, look and all", () => {
  fc.assert(
    fc.property(fc.array(insertion, { minLength: 1, maxLength: 3 }), (wanted) => {
      const { sheets: after, entry } = written({
        insertions: wanted.map(({ before, styleFrom }) => ({
          sheet: SHEET,
          before,
          count: styleFrom.length,
          styleFrom,
          removeMerges: [],
          addMerges: [],
          cells: [{ row: before, column: 9, value: "新" }],
          expect: [],
        })),
      });
      const back = undoEntry(after, { ...entry, id: "1" });
      if (back.status !== "ok") throw new Error(back.status);
      expect(back.skipped).toEqual([]);
      expect(seen(back.sheets[0])).toEqual(seen(sheets[0]));
    }),
    { numRuns: 40 },
  );
});

test("a new row looks like the row it is made after: cells, borders, height", () => {
  const { sheets: after } = written({
    insertions: [
      {
        sheet: SHEET,
        before: 11,
        count: 1,
        styleFrom: [12],
        removeMerges: [],
        addMerges: [],
        cells: [{ row: 11, column: 3, value: "=100%" }],
        expect: [],
      },
    ],
  });
  const [sheet] = after;
  const like = sheets[0]?.data?.[12]?.[3];
  expect(sheet?.data?.[11]?.[3]).toEqual({
    ...like,
    v: "=100%",
    m: "=100%",
    ct: { fa: "@", t: "s" },
  });
  expect(sheet?.config?.rowlen?.[11]).toBe(sheets[0]?.config?.rowlen?.[12]);
  expect(sheet && bordersOf(sheet).get("11_3")).toEqual(sheets[0] && bordersOf(sheets[0]).get("12_3"));
});

test("sheets that nothing was written to are the same objects", () => {
  const [first] = sheets;
  const other = { ...first, id: "other", name: "另一张" } as SpreadsheetSheet;
  const outcome = writePlan(
    [first as SpreadsheetSheet, other],
    {
      label: "",
      edits: [{ sheet: SHEET, row: 9, column: 4, before: 809, after: "809套" }],
      insertions: [],
      newSheets: [],
    },
    newIds,
  );
  if (outcome.status !== "ok") throw new Error(outcome.status);
  expect(outcome.sheets[1]).toBe(other);
  expect(snapshotOf(outcome.sheets[0] as SpreadsheetSheet).rows[9]?.[4]?.text).toBe("809套");
  expect(outcome.sheets[0]?.data?.[8]).toBe(first?.data?.[8]);
});
