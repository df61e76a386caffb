import { createTypoFinder, mendTypos } from "../../../src/core/wording/find-typos";
import { isMadeOfWords } from "../../../src/core/wording/made-of-words";
import { repeatedWord } from "../../../src/core/wording/repeated-word";
import { sharedCharacters } from "../../../src/core/wording/shared-characters";
import { unitOfName } from "../../../src/core/wording/unit-of-name";

describe("a phrase made of known words", () => {
  const words = { cores: new Set(["提高", "保障", "显著"]), fillers: new Set(["逐步", "得到", "效果"]) };
  test.each(["提高", "逐步提高", "得到保障", "效果显著", "提高、保障", "逐步、提高。"])("%s", (text) =>
    expect(isMadeOfWords(text, words)).toBe(true),
  );
  test.each(["逐步", "", "提高效率", "提高妇联影响力", "提高".repeat(9)])("not %s", (text) =>
    expect(isMadeOfWords(text, words)).toBe(false),
  );
});

test.each([
  ["促进社会和谐稳定", "维护社会和谐稳定", 0.75],
  ["就餐环境", "营造良好就餐环境", 1],
  ["完成时限", "及时", 0.5],
  ["水质", "一级A", 0],
  ["", "提升", 0],
])("%s and %s share %d", (a, b, share) => expect(sharedCharacters(a, b)).toBeCloseTo(share));

test.each([
  ["提升公共公共资源", "公共"],
  ["政府采购政府采购", "政府采购"],
  ["党组织组织活动", undefined],
  ["人人参与，家家受益", undefined],
  ["3月3月", undefined],
])("%s repeats %s", (text, word) => expect(repeatedWord(text, ["组织"])?.word).toBe(word));

describe("typing errors", () => {
  const find = createTypoFinder({
    typos: { 展视察: "开展视察", 费费: "费", 吸引必: "吸引力" },
    exceptions: new Set(["费费率"]),
    legitimateRepeats: [],
  });
  test("wrong words, but not inside right ones", () => {
    expect(find("开展视察，保险费费率")).toEqual([]);
    expect(find("展视察，经费费").map(({ wrong }) => wrong)).toEqual(["展视察", "费费"]);
  });
  test("all of them are mended", () => {
    const text = "展视察，增强吸引必、吸引必";
    expect(mendTypos(text, find(text))).toBe("开展视察，增强吸引力、吸引力");
  });
  test("the wrong word is mended where it is wrong, not where it is part of the right one", () => {
    const text = "年初开展视察，年末展视察";
    expect(mendTypos(text, find(text))).toBe("年初开展视察，年末开展视察");
  });
});

test("the longest ending of a name tells its unit", () => {
  const units = { 数: "个", 人数: "人" };
  expect([unitOfName("救助人数", units), unitOfName("村数", units), unitOfName("面积", units)]).toEqual([
    "人",
    "个",
    undefined,
  ]);
});
