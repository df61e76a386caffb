import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Block, ColumnKey, Indicator } from "../../../src/core/form/form";
import { readForm } from "../../../src/core/form/read-form";
import { sheetsOf, WORKBOOK_NAMES } from "../../support/fixtures";
import { withoutMerges } from "./form-text";

/** What a careful person reads in a workbook: tests/fixtures/workbooks/NAME.reading.json. */
interface Gold {
  readonly sheets: readonly { readonly name: string; readonly tables: readonly GoldTable[] }[];
}
interface GoldTable {
  readonly kind: string;
  readonly goal: string;
  readonly headerRow: number;
  readonly rows: readonly Readonly<Record<string, string | number>>[];
}

const goldOf = (name: string): Gold =>
  JSON.parse(readFileSync(join(__dirname, `../../fixtures/workbooks/${name}.reading.json`), "utf8")) as Gold;

const CELLS: readonly ColumnKey[] = ["basis", "description", "yearBeforeLast", "lastYear", "actual", "score"];

/** An indicator with the properties that the gold row names. */
function asGold(indicator: Indicator, like: Readonly<Record<string, unknown>>): Record<string, string | number> {
  const { row, level1, level2, level3, value, cells } = indicator;
  const extras = CELLS.filter((key) => key in like).map((key) => [key, cells[key]?.text ?? ""]);
  const texts: Record<string, string> = Object.fromEntries(extras) as Record<string, string>;
  return { row: row + 1, level1, level2, level3, value, ...texts };
}

const withRows = (blocks: readonly Block[]): Block[] => blocks.filter(({ indicators }) => indicators.length > 0);

describe.each(WORKBOOK_NAMES)("%s", (name) => {
  test.each([
    ["with merges", true],
    ["without merges (H80)", false],
  ])("reads what a careful person reads, %s", async (_how, knowsMerges) => {
    const sheets = await sheetsOf(name);
    const gold = goldOf(name);
    expect(sheets.map((sheet) => sheet.name)).toEqual(gold.sheets.map((sheet) => sheet.name));
    sheets.forEach((sheet, at) => {
      const wanted = gold.sheets[at]?.tables ?? [];
      const { blocks } = readForm(knowsMerges ? sheet : withoutMerges(sheet));
      const read = withRows(blocks).map((block, index) => ({
        kind: block.kind,
        goal: wanted[index]?.goal === "" ? "" : block.goal,
        headerRow: block.header.row + 1,
        rows: block.indicators.map((indicator, row) => asGold(indicator, wanted[index]?.rows[row] ?? {})),
      }));
      expect(read).toEqual(wanted);
    });
  });
});
