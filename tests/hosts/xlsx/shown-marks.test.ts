import type { GapMark } from "../../../src/app/ports/workbook";
import { Book } from "../../../src/hosts/xlsx/book";
import { marksInBook } from "../../../src/hosts/xlsx/shown-marks";
import { everythingWorkbook } from "./everything-workbook";
import { openFile } from "./opened-file";

const block = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
const mark = (where: GapMark["block"], severity: GapMark["severity"], untilFilled: boolean): GapMark => ({
  block: where,
  severity,
  untilFilled,
  reason: "标出的缺项",
});

test.each<[string, GapMark[]]>([
  ["none", []],
  ["cells until they are filled", [mark(block(4, 2), "error", true), mark(block(6, 1, 7, 2), "error", true)]],
  ["a row whatever it holds", [mark(block(2, 0, 2, 3), "warning", false)]],
  [
    "both at once, of two severities",
    [
      mark(block(2, 0, 2, 3), "error", false),
      mark(block(4, 2), "error", true),
      mark(block(8, 3), "error", false),
      mark(block(5, 1), "info", true),
    ],
  ],
])("marks of a file are read as they were made: %s", async (_, marks) => {
  const file = await openFile(everythingWorkbook());
  await file.marks.show("绩效目标", marks);
  expect(marksInBook(Book.open(file.toBytes()), "绩效目标")).toEqual(marks);
});
