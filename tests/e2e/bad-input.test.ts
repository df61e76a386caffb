import { writeXlsx } from "hucre";
import type { SheetSnapshot } from "../../src/core/sheet/sheet-snapshot";
import { everythingWorkbook } from "../hosts/xlsx/everything-workbook";
import { partsOf } from "../hosts/xlsx/package-diff";
import { workbookBytes } from "../hosts/workbook-bytes";
import { sheetOf } from "../support/table-literal";
import { fixture } from "../support/fixtures";
import { openWorkbench } from "./support/open-workbench";

const workbench = openWorkbench();

/** 名单 as a chart sheet, and in front. */
function withChartSheet(): Uint8Array {
  const parts = partsOf(everythingWorkbook());
  const edited = (name: string, from: RegExp, to: string) => {
    const text = parts[name] ?? "";
    if (!from.test(text)) throw new Error(`${name} has no ${from.source}`);
    return { [name]: text.replace(from, to) };
  };
  return everythingWorkbook({
    ...edited(
      "xl/_rels/workbook.xml.rels",
      /relationships\/worksheet"(?=[^>]*sheet2\.xml)/,
      'relationships/chartsheet"',
    ),
    ...edited("xl/workbook.xml", /<workbookView/, '<workbookView activeTab="1"'),
    "xl/worksheets/sheet2.xml":
      '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>',
  });
}

describe("what cannot be opened is said in one sentence, and nothing is lost", () => {
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
    ["一封信.txt", () => new TextEncoder().encode("尊敬的财政局："), /没有打开“一封信\.txt”：这不是 Excel 工作簿/],
    ["空.xlsx", () => new Uint8Array(), /没有打开“空\.xlsx”：这个文件是空的/],
    [
      "加密.xlsx",
      () =>
        writeXlsx({
          sheets: [{ name: "表", rows: [["一级指标"]] }],
          encryption: { password: "123456", spinCount: 10 },
        }),
      /没有打开“加密\.xlsx”：这个工作簿设有打开密码/,
    ],
    ["半截.xlsx", () => fixture("dongxihu-33").slice(0, 4000), /没有打开“半截\.xlsx”：这个文件已损坏/],
  ])("%s", async (name, bytes, sentence) => {
    const page = workbench();
    await page.openFile("我的表.xlsx", fixture("dongxihu-33"));
    await page.type("整体支出绩效目标表", "E10", "≥900套");
    await page.chooseFile(name, await bytes());
    await page.page.getByText(sentence).waitFor();
    await page.hasOpened("我的表.xlsx");
    expect((await page.cell("E10")).text).toBe("≥900套");
    await page.page.getByRole("button", { name: "知道了" }).click();
    await page.page.getByText(sentence).waitFor({ state: "hidden" });
  });
});

describe("what has no table says so", () => {
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
    ["没有指标表", () => workbookBytes([sheetOf("| 姓名 | 电话 |\n| 张某 | 123 |", "通讯录")]), /没有找到绩效指标表/],
    ["空表", () => workbookBytes([{ name: "Sheet1", rows: [] }]), /这张工作表是空的/],
    ["图表工作表", withChartSheet, /这是一张图表工作表/],
  ])("%s", async (name, bytes, sentence) => {
    const page = workbench();
    await page.openFile(`${name}.xlsx`, await bytes());
    await page.pane.getByText(sentence).first().waitFor();
    expect(await page.findings().count()).toBe(0);
  });

  test("a chart sheet is kept when the workbook is saved", async () => {
    const page = workbench();
    await page.openFile("有图表.xlsx", withChartSheet());
    await page.type("绩效目标", "B6", "补充指标");
    const parts = partsOf((await page.save()).bytes);
    expect(parts["xl/worksheets/sheet2.xml"]).toContain("<chartsheet");
    expect(parts["xl/charts/chart1.xml"]).toBe(partsOf(everythingWorkbook())["xl/charts/chart1.xml"]);
  });
});

test("a sheet of 5,000 rows opens, is checked, edited and saved", async () => {
  const page = workbench();
  await page.openFile("五千行.xlsx", await workbookBytes([longSheet(5000)]));
  await page.status.filter({ hasText: "5000 个指标" }).waitFor({ timeout: 60_000 });
  await page.type("绩效目标", "D4999", "≤95%");
  await page.findings({ cell: "D4999" }).first().waitFor({ timeout: 15_000 });
  const { bytes } = await page.save();
  expect(bytes.length).toBeGreaterThan(10_000);
});

function longSheet(rows: number): SheetSnapshot {
  const text = (value: string) => ({ value, text: value });
  return {
    name: "绩效目标",
    rows: [
      ["一级指标", "二级指标", "三级指标", "指标值"].map(text),
      ...Array.from({ length: rows }, (_, index) =>
        ["满意度指标", "服务对象满意度指标", `第${index + 1}类群众满意度`, "≥95%"].map(text),
      ),
    ],
  };
}
