import { BUILT_IN_RULE_SET } from "../../../src/core/rule-set/built-in";
import { ruleSettings } from "../../../src/core/rule-set/rule-settings";
import { taxonomyOf } from "../../../src/core/taxonomy/level-names";

const settings = ruleSettings(BUILT_IN_RULE_SET);
const taxonomy = taxonomyOf(settings);

describe("level 1", () => {
  test.each([
    ["产出指标", "产出", undefined],
    ["产出指标(50分)", "产出", undefined],
    ["满意度（10分）", "满意度", "满意度指标（10分）"],
    ["1.产出（50）", "产出", "1.产出指标（50）"],
    ["*效益指标：", "效益", undefined],
    ["效果指标", "效益", undefined],
    ["效益绩效指标", "效益", undefined],
    ["实施效果指标", undefined, undefined],
    ["数量指标", undefined, undefined],
    ["", undefined, undefined],
  ])("%s is of %s, respelt %s", (text, family, respelt) => {
    const name = taxonomy.level1(text);
    expect([name.family, name.respelt]).toEqual([family, respelt]);
  });
});

describe("the slot of a pair of levels", () => {
  test.each([
    ["产出指标", "数量指标", "数量"],
    ["产出指标", "产出质量指标", "质量"],
    ["产出指标", "成本指标", "成本"],
    ["成本指标", "经济成本", "成本"],
    ["成本指标", "自拟名称", "成本"],
    ["效益指标", "社会效益（10分）", "社会效益"],
    ["产出指标", "（2）质量指标", "质量"],
    ["产出指标", "③时效指标20分", "时效"],
    ["效益指标", "自拟名称", undefined],
    ["满意度指标", "宣传对象满意度指标", "满意度"],
    ["满意度指标", "服务对象满意度指标等", "满意度"],
    ["满意度指标", "", "满意度"],
    ["社会效益", "", "社会效益"],
    ["", "时效指标", "时效"],
    ["constructor", "toString", undefined],
  ])("%s › %s is %s", (level1, level2, slot) => {
    expect(taxonomy.slotOf(level1, level2)).toBe(slot);
  });
});

test("one taxonomy for a rule set, another for the same words with one spelling changed", () => {
  const mappings = { ...BUILT_IN_RULE_SET.mappings, "level2-spelling": { 数: "数量指标" } };
  const other = taxonomyOf(ruleSettings({ ...BUILT_IN_RULE_SET, mappings }));
  expect(taxonomyOf(settings)).toBe(taxonomy);
  expect([taxonomy.level2("数").respelt, other.level2("数").respelt]).toEqual([undefined, "数量指标"]);
});
