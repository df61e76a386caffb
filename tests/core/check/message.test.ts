import { fillMessage, LONGEST_MESSAGE } from "../../../src/core/check/message";

describe("fillMessage", () => {
  test.each([
    ["满意度写成了上限“{value}”", { value: "≤95%" }, "满意度写成了上限“≤95%”"],
    ["“{name}”的“{value}”没有单位", { name: "培训人次", value: "≥12" }, "“培训人次”的“≥12”没有单位"],
  ])("fills %s", (message, data, filled) => {
    expect(fillMessage(message, data as unknown as Record<string, string>)).toBe(filled);
  });

  test("shortens only the long quotes, and only as far as needed", () => {
    const filled = fillMessage("“{name}”的指标值“{value}”没有单位，请补上", { name: "很".repeat(90), value: "≥12" });
    expect(filled).toHaveLength(LONGEST_MESSAGE);
    expect(filled).toContain("指标值“≥12”没有单位，请补上");
    expect(filled).toContain("很…”");
  });

  test("a quote that contains braces is left as it is", () => {
    expect(fillMessage("“{value}”里有占位符", { value: "≥{N}次" })).toBe("“≥{N}次”里有占位符");
  });
});
