import type { Assistant } from "../../src/app/assistant";
import { printTemplates } from "../../src/core/templates/schema";
import { MemoryWorkbook } from "../../src/hosts/memory/memory-workbook";
import { assistantOver } from "../support/assistant-over";
import { sheetOf } from "../support/table-literal";

let assistant: Assistant;
beforeEach(async () => {
  assistant = assistantOver(new MemoryWorkbook([sheetOf("| 一级指标 | 二级指标 | 三级指标 | 指标值 |")]));
  await assistant.start();
});
afterEach(() => assistant.stop());

const ROW = { slot: "N", name: "巡查次数", value: "≥{N}次", description: "", basis: "", direction: "—" } as const;
const fileOf = (...names: readonly string[]): string =>
  printTemplates("我的模板", [
    { id: "own-1", title: "巡查", match: [], rows: names.map((name) => ({ ...ROW, name })) },
  ]);

test.each<[what: string, file: string, said: string]>([
  [
    "an Excel file",
    "PK\u0003\u0004",
    "模板文件没有导入，原有模板没有变化：这不是模板文件，请选“导出我的模板”存出来的 .json 文件。",
  ],
  [
    "a template with a mistake",
    fileOf("巡查次数", ""),
    "模板文件没有导入，原有模板没有变化：第1个模板第2条指标的“三级指标”：不能空着。",
  ],
  [
    "a template with several",
    fileOf("", "", ""),
    "模板文件没有导入，原有模板没有变化：第1个模板第1条指标的“三级指标”：不能空着。另有 2 处，列在“模板”页最下面。",
  ],
  ["a good one", fileOf("巡查次数"), "已导入 1 个模板。"],
])("what became of a file is said at once: %s", async (_, file, said) => {
  await assistant.actions.importTemplates(file);
  expect(assistant.state().notice?.text).toBe(said);
});
