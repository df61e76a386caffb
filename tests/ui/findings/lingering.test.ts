import type { ShownFinding } from "../../../src/app/assistant-state";
import { countMended, withLingering } from "../../../src/ui/findings/lingering";
import { finding } from "../sample-state";

const of = (life: ShownFinding["life"], ...places: readonly (readonly [row: number, rule: string])[]): ShownFinding[] =>
  places.map(([row, rule]) =>
    finding({
      address: `E${row}`,
      message: "",
      row,
      rule,
      life,
      key: life === "fixed" ? `${rule}|${row}|mended` : `${rule}|${row}`,
    }),
  );

test.each<[what: string, steps: readonly (readonly ShownFinding[])[], cells: number]>([
  ["two cells mended", [of("fixed", [3, "a"], [4, "a"])], 2],
  ["two defects of one cell", [of("fixed", [3, "a"], [3, "b"])], 1],
  ["one of two defects of a cell", [[...of("fixed", [3, "a"]), ...of("standing", [3, "b"])]], 0],
  ["mended and taken back", [of("fixed", [3, "a"], [4, "a"]), of("fresh", [3, "a"])], 1],
  ["wrong in another way, then right", [of("fixed", [3, "a"]), of("fresh", [3, "b"]), of("fixed", [3, "b"])], 1],
  [
    "wrong again, folded under another cell",
    [of("fixed", [3, "a"]), of("standing", [9, "a"]).map((shown) => ({ ...shown, others: of("standing", [3, "a"]) }))],
    0,
  ],
])("%s", (_, steps, cells) => {
  expect(steps.reduce(countMended, new Set<string>()).size).toBe(cells);
});

test.each<[what: string, next: readonly ShownFinding[], keys: readonly string[]]>([
  ["a mended line stays in its place", of("standing", [2, "a"], [5, "a"]), ["a|2", "a|3|mended", "a|5"]],
  ["taken back, it is not called mended too", of("fresh", [2, "a"], [3, "a"], [5, "a"]), ["a|2", "a|3", "a|5"]],
  ["wrong in another way, it is", of("fresh", [2, "a"], [3, "b"], [5, "a"]), ["a|2", "b|3", "a|3|mended", "a|5"]],
])("%s", (_, next, keys) => {
  const shown = [...of("standing", [2, "a"]), ...of("fixed", [3, "a"]), ...of("standing", [5, "a"])];
  expect(withLingering(shown, next).map(({ key }) => key)).toEqual(keys);
});
