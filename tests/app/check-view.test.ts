import { MemoryWorkbook } from "../../src/hosts/memory/memory-workbook";
import { assistantOver } from "../support/assistant-over";
import { FORM } from "../support/sample-forms";

test("the counts of a check: by severity, by rule, and of what 一键规范 would write", async () => {
  const rows = FORM.rows.map((cells, row) =>
    cells.map((cell, column) => (row === 5 && column === 3 ? { value: "≧95%", text: "≧95%" } : cell)),
  );
  const assistant = assistantOver(new MemoryWorkbook([{ ...FORM, rows }]));
  await assistant.start();
  const { counts, hits, safeFixes, indicators, statusLine } = assistant.state();
  await assistant.stop();
  expect({ counts, hits, safeFixes, indicators }).toEqual({
    counts: { error: 1, warning: 0, info: 2 },
    hits: { "value/direction-satisfaction": 1, "value/operator-variant": 2 },
    safeFixes: 2,
    indicators: 6,
  });
  expect(statusLine).toMatch(/^已检查 6 个指标、\d+ 条规则：1 个错误，0 个警告，2 个提示$/);
});
