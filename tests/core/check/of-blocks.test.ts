import { inBlocks, ofBlocks } from "../../../src/core/check/of-blocks";
import { createViews } from "../../../src/core/check/views";
import type { Form } from "../../../src/core/form/form";
import { readForm } from "../../../src/core/form/read-form";
import { updateForm } from "../../../src/core/form/update-form";
import { BUILT_IN_RULE_SET } from "../../../src/core/rule-set/built-in";
import { ruleSettings } from "../../../src/core/rule-set/rule-settings";
import { editSnapshot } from "../../../src/core/sheet/cell-edit";
import { sheetOf } from "../../support/table-literal";

const settings = ruleSettings(BUILT_IN_RULE_SET);
const viewsFor = () => createViews((name) => settings.readName(name));

const BEFORE = sheetOf(
  ["走访次数", "培训次数", "检查次数"]
    .map((name, i) =>
      [
        `| 年度目标${i + 1}： | 改善环境 | | |`,
        "| 一级指标 | 二级指标 | 三级指标 | 指标值 |",
        `| 产出指标 | 数量指标 | ${name} | ${i === 1 ? "" : "≥2次"} |`,
      ].join("\n"),
    )
    .join("\n"),
);
const row = 5;
const AFTER = editSnapshot(BEFORE, [{ sheet: BEFORE.name, row, column: 3, before: null, after: "≥9次" }]);

const valuesOf = ({ rows }: { rows: readonly { value: { text: string } }[] }) => rows.map(({ value }) => value.text);

test("after an edit only the edited block is asked again, and forms that take turns are not asked at all", () => {
  const viewsOf = viewsFor();
  const compute = jest.fn(valuesOf);
  const ask = ofBlocks(compute);
  const of = (form: Form) => viewsOf([form]).map(ask)[0];
  const before = readForm(BEFORE);
  const after = updateForm(before, BEFORE, AFTER, { first: row, last: row });

  expect(of(before)).toEqual([["≥2次"], [""], ["≥2次"]]);
  expect(of(before)).toEqual([["≥2次"], [""], ["≥2次"]]);
  expect(compute).toHaveBeenCalledTimes(3);
  expect(of(after)).toEqual([["≥2次"], ["≥9次"], ["≥2次"]]);
  expect(compute).toHaveBeenCalledTimes(4);
  expect([of(before), of(after)]).toEqual([
    [["≥2次"], [""], ["≥2次"]],
    [["≥2次"], ["≥9次"], ["≥2次"]],
  ]);
  expect(compute).toHaveBeenCalledTimes(4);
});

test("what is found in blocks is one list, also where blocks came and went", () => {
  const viewsOf = viewsFor();
  const find = inBlocks(({ rows }) => rows.filter(({ value }) => value.text !== "").map(({ name }) => name.text));
  const of = (...forms: Form[]) => viewsOf(forms).map(find);
  const before = readForm(BEFORE);
  const shorter: Form = { ...before, blocks: before.blocks.slice(2) };
  expect(of(before)).toEqual([["走访次数", "检查次数"]]);
  expect(of(shorter)).toEqual([["检查次数"]]);
  expect(of(before, { ...shorter, sheet: "另一张" })).toEqual([["走访次数", "检查次数"], ["检查次数"]]);
});
