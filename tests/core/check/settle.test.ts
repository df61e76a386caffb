import type { Finding } from "../../../src/core/check/finding";
import { settle } from "../../../src/core/check/settle";
import type { Form } from "../../../src/core/form/form";
import { toA1 } from "../../../src/core/sheet/cell-address";
import { sheetOf } from "../../support/table-literal";

const SHEET = sheetOf(`
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 走访次数 | a      |`);

/** Rules that rewrite the value: each text that `rules` names becomes the other, safely. */
const rewriting =
  (...rules: readonly (readonly [rule: string, from: string, to: string])[]) =>
  ({ blocks }: Form): readonly Finding[] =>
    blocks.flatMap(({ indicators }) =>
      indicators.flatMap(({ value, cells }) =>
        rules
          .filter(([, from]) => from === value)
          .map(([rule, before, after]): Finding => {
            const at = { row: cells.value?.row ?? -1, column: cells.value?.column ?? -1 };
            const fixes = [
              { label: "另一种", kind: "choice", edits: [{ sheet: SHEET.name, ...at, before, after: "?" }] },
              { label: "改", kind: "safe", edits: [{ sheet: SHEET.name, ...at, before, after }] },
            ] as const;
            const rest = { severity: "info", message: rule, messageId: "m", text: value, key: rule, block: 0 } as const;
            return { rule, sheet: SHEET.name, ...at, ...rest, fixes };
          }),
      ),
    );

interface Case {
  readonly rules: readonly (readonly [rule: string, from: string, to: string])[];
  /** "D2 a→b one,two": what is written and who asked for it. */
  readonly edits: readonly string[];
  readonly left?: readonly string[];
  readonly quarrelling?: readonly string[];
}

test.each<[what: string, wanted: Case]>([
  ["nothing to mend", { rules: [["one", "b", "c"]], edits: [] }],
  ["one rule", { rules: [["one", "a", "b"]], edits: ["D2 a→b one"] }],
  [
    "a fix makes way for another: one edit, asked for by both",
    {
      rules: [
        ["one", "a", "b"],
        ["two", "b", "c"],
      ],
      edits: ["D2 a→c one,two"],
    },
  ],
  [
    "two on one cell take turns",
    {
      rules: [
        ["one", "a", "b"],
        ["two", "a", "c"],
        ["two", "b", "d"],
      ],
      edits: ["D2 a→d one,two"],
    },
  ],
  [
    "five in a row are enough",
    {
      rules: ["ab", "bc", "cd", "de", "ef"].map(([from = "", to = ""], i) => [`rule ${i}`, from, to] as const),
      edits: ["D2 a→f rule 0,rule 1,rule 2,rule 3,rule 4"],
    },
  ],
  [
    "two that undo each other are named, both, and the cell is as far as it came",
    {
      rules: [
        ["one", "a", "b"],
        ["two", "b", "a"],
      ],
      edits: ["D2 a→b one,two"],
      left: ["two"],
      quarrelling: ["one", "two"],
    },
  ],
  [
    "a cell that ends as it began is not written",
    {
      rules: ["ab", "bc", "cd", "de", "ea"].map(([from = "", to = ""], i) => [`rule ${i}`, from, to] as const),
      edits: [],
      left: ["rule 0"],
      quarrelling: ["rule 4", "rule 0"],
    },
  ],
])("%s", (_, { rules, edits, left = [], quarrelling = [] }) => {
  const settled = settle(SHEET, rewriting(...rules));
  expect({
    edits: settled.edits.map(
      ({ before, after, rules: by, ...at }) => `${toA1(at)} ${String(before)}→${String(after)} ${by.join()}`,
    ),
    left: settled.findings.map(({ rule }) => rule),
    quarrelling: [...settled.quarrelling],
  }).toEqual({ edits, left, quarrelling });
});
