import fc from "fast-check";
import { type Run, differences, withVisibleBlanks } from "../../../src/ui/fix-preview/value-diff";

const marked = (runs: readonly Run[]) => runs.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join("");
const whole = (runs: readonly Run[]) => runs.map(({ text }) => text).join("");
const kept = (runs: readonly Run[]) => whole(runs.filter(({ isChanged }) => !isChanged));

test.each([
  ["≥90百分百", "≥90%", "≥90[百分百]", "≥90[%]"],
  ["大于等于1次", "≥1次", "[大于等于]1次", "[≥]1次"],
  [" ≥ 95% ", "≥95%", "[ ]≥[ ]95%[ ]", "≥95%"],
  ["社会效益", "社会效益指标", "社会效益", "社会效益[指标]"],
  ["", "≥1次", "", "[≥1次]"],
  ["𠮷林", "吉林", "[𠮷]林", "[吉]林"],
])("%s → %s", (before, after, markedBefore, markedAfter) => {
  expect(differences(before, after).map(marked)).toEqual([markedBefore, markedAfter]);
});

test("blanks are seen", () => {
  expect(withVisibleBlanks("满意 度\u3000\n")).toBe("满意␣度□↵");
});

test("nothing is lost, and what is not marked is the same in both, for short and for very long texts", () => {
  const text = fc.oneof(fc.string({ maxLength: 30 }), fc.string({ minLength: 250, maxLength: 400 }));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const [inBefore, inAfter] = differences(before, after);
      expect([whole(inBefore), whole(inAfter)]).toEqual([before, after]);
      expect(kept(inBefore)).toBe(kept(inAfter));
    }),
    { numRuns: 100 },
  );
});
