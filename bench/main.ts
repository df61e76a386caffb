import { createEngine } from "../src/core/check/engine";
import { readForm } from "../src/core/form/read-form";
import { updateForm } from "../src/core/form/update-form";
import { BUILT_IN_RULE_SET } from "../src/core/rule-set/built-in";
import { ruleSettings } from "../src/core/rule-set/rule-settings";
import { ALL_RULES } from "../src/core/rules";
import { editSnapshot } from "../src/core/sheet/cell-edit";
import { detectProfile } from "../src/core/taxonomy/detect-profile";
import { indicatorsIn, largeSheet } from "./large-sheet";
import { medianOf, medianOfAsync } from "./measure";
import { checkWithAjv, checkWithJsonRules, checkWithZhlint, type PeerRow } from "./peers";

const LARGE = 10_000;
const SMALL = 1_000;
const PEER_ROWS = 2_000;

const settings = ruleSettings(BUILT_IN_RULE_SET);
const sheet = await largeSheet(LARGE);
const rows = indicatorsIn(sheet);
const form = readForm(sheet);
const profile = detectProfile(form, BUILT_IN_RULE_SET.profiles);

const reading = medianOf(() => sheet, readForm);
// Forms are read afresh, so that nothing of an earlier check can be taken over.
const engine = createEngine(ALL_RULES, settings);
const full = medianOf(
  () => readForm(sheet),
  (fresh) => engine.check([{ form: fresh, profile }]),
);
const small = await largeSheet(SMALL);
const smallRows = indicatorsIn(small);
const smallFull = medianOf(
  () => readForm(small),
  (fresh) => engine.check([{ form: fresh, profile }]),
);

engine.check([{ form, profile }]);
const targets = form.blocks.flatMap(({ indicators }) => indicators).filter(({ cells }) => cells.value);
let current = { sheet, form };
const edit = medianOf(
  (run) => {
    const target = targets[(run * 7919) % targets.length];
    if (!target?.cells.value) throw new Error("No value cell to edit");
    const { row, column, cell } = target.cells.value;
    const after = run % 2 === 0 ? "≥90百分百" : "≥95%";
    return { row, next: editSnapshot(current.sheet, [{ sheet: sheet.name, row, column, before: cell.value, after }]) };
  },
  ({ row, next }) => {
    const updated = updateForm(current.form, current.sheet, next, { first: row, last: row });
    engine.check([{ form: updated, profile }]);
    current = { sheet: next, form: updated };
  },
);

const peerRows: readonly PeerRow[] = form.blocks
  .flatMap(({ indicators }) => indicators)
  .slice(0, PEER_ROWS)
  .map(({ level1, level2, level3, value, cells }) => ({
    level1,
    level2,
    level3,
    value,
    basis: cells.basis?.text ?? "",
  }));
const ajv = checkWithAjv();
const jsonRules = checkWithJsonRules();
const lint = checkWithZhlint();
const ours = (1000 * rows) / full;
const perSecond = (ms: number): number => (1000 * peerRows.length) / ms;
const peers = [
  { name: "ajv（编译后的 JSON Schema，11 项约束）", rate: perSecond(medianOf(() => peerRows, ajv)) },
  { name: "json-rules-engine（4 条规则）", rate: perSecond(await medianOfAsync(() => jsonRules(peerRows))) },
  { name: "zhlint（默认规则）", rate: perSecond(medianOf(() => peerRows, lint)) },
];

const number = (value: number): string => Math.round(value).toLocaleString("en-US");
console.log(`规则 ${ALL_RULES.length} 条，指标 ${number(rows)} 个，Node ${process.version}`);
console.log(`读表        ${reading.toFixed(1)} ms`);
console.log(`完整检查    ${full.toFixed(1)} ms = ${number(ours)} 行/秒（目标 ≥ 75,000）`);
console.log(`${number(smallRows)} 行的检查 ${smallFull.toFixed(1)} ms（目标 ≤ 20）`);
console.log(
  `一次修改    ${edit.toFixed(2)} ms = 完整检查的 ${((100 * edit) / full).toFixed(1)} %（目标 ≤ 1 ms、≤ 5 %）`,
);
for (const { name, rate } of peers)
  console.log(`对照 ${name}：${number(rate)} 行/秒，本产品是它的 ${(ours / rate).toFixed(2)} 倍`);
