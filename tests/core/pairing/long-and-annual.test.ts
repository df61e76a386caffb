import type { FormView } from "../../../src/core/check/rule";
import { createViews } from "../../../src/core/check/views";
import { readForm } from "../../../src/core/form/read-form";
import { blockPairs, pairsOf, perBlockPair } from "../../../src/core/pairing/long-and-annual";
import { BUILT_IN_RULE_SET } from "../../../src/core/rule-set/built-in";
import { ruleSettings } from "../../../src/core/rule-set/rule-settings";
import { sheetOf } from "../../support/table-literal";

const block = (kind: string, number: number, ...rows: string[]): string =>
  [
    `| ${kind}目标${number}： | 改善环境 | | | |`,
    `| ${kind}绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |`,
    ...rows.map((row) => `| | 产出指标 | ${row} |`),
  ].join("\n");

function viewOf(...blocks: string[]): FormView {
  const viewsOf = createViews((name) => ruleSettings(BUILT_IN_RULE_SET).readName(name));
  const [view] = viewsOf([readForm(sheetOf(blocks.join("\n")))]);
  if (!view) throw new Error("no view");
  return view;
}

test("blocks of one goal and rows of one name under one level 2 belong together", () => {
  const view = viewOf(
    block("长期", 1, "数量指标 | 培训次数 | ≥10次", "质量指标 | 验收合格率 | ≥95%", "质量 | 完好率。 | ≥90%"),
    block("长期", 2, "数量指标 | 走访次数 | ≥10次"),
    block("年度", 1, "数量指标 | 培训次数 | ≥2次", "数量指标 | 验收合格率 | ≥95%", "质量指标 | 完好率 | ≥90%"),
    block("年度", 3, "数量指标 | 走访次数 | ≥10次"),
  );
  const pairs = blockPairs(view).flatMap(({ long, annual }) => pairsOf(long, annual));
  expect(pairs.map(({ long, annual }) => `${long.value.text} ${annual.value.text}`)).toEqual([
    "≥10次 ≥2次",
    "≥90% ≥90%",
  ]);
});

test("a name that stands twice is left out", () => {
  const view = viewOf(
    block("长期", 1, "数量指标 | 活动次数 | ≥10次", "数量指标 | 活动次数 | ≥3次"),
    block("年度", 1, "数量指标 | 活动次数 | ≥2次"),
  );
  expect(blockPairs(view).flatMap(({ long, annual }) => pairsOf(long, annual))).toEqual([]);
});

test("two unchanged blocks are compared once", () => {
  const view = viewOf(block("长期", 1, "数量指标 | 活动次数 | ≥10次"), block("年度", 1, "数量指标 | 活动次数 | ≥2次"));
  const compare = jest.fn(() => []);
  const remembered = perBlockPair(compare);
  for (let i = 0; i < 3; i++) for (const { long, annual } of blockPairs(view)) remembered(long, annual);
  expect(compare).toHaveBeenCalledTimes(1);
});
