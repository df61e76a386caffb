import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { GROUP_TITLES } from "../src/app/rule-words";

const ROOT = join(import.meta.dirname, "..");
const LIST = join(ROOT, "src/core/rules/index.ts");

const [id = ""] = process.argv.slice(2);
const [, group = "", name = ""] = /^([a-z]+)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(id) ?? [];
if (!GROUP_TITLES[group]) {
  console.error(`Usage: npm run new-rule <group>/<name>   groups: ${Object.keys(GROUP_TITLES).join(", ")}`);
  process.exit(1);
}

const constant = name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const rulePath = join(ROOT, `src/core/rules/${group}/${name}.ts`);
const testPath = join(ROOT, `tests/core/rules/${group}/${name}.test.ts`);
const existing = [rulePath, testPath].find((path) => existsSync(path));
if (existing) {
  console.error(`${existing} exists already.`);
  process.exit(1);
}

write(
  rulePath,
  `import { defineRule } from "../../check/rule";

export const ${constant} = defineRule({
  id: "${id}",
  title: "一句话说出要求",
  why: "为什么会被退回。怎样写就好。",
  basis: "所依据的文件名",
  severity: "warning",
  scope: "indicator",
  needs: ["level3", "value"],
  messages: {
    problem: "“{value}”哪里不妥，请怎样改。",
  },
  examples: {
    bad: [
      \`
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 培训人次 |        |\`,
    ],
    good: [
      \`
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 培训人次 | ≥95人次 |\`,
    ],
  },

  check({ indicator }, _context, report) {
    const cell = indicator.cells.value;
    if (!cell || cell.text !== "") return;
    report({ message: "problem", data: { value: cell.text }, cell });
  },
});
`,
);
write(
  testPath,
  `import { ${constant} } from "../../../../src/core/rules/${group}/${name}";
import { testRule } from "../../../support/test-rule";

testRule(${constant}, {
  valid: {
    "a real near-miss that must stay silent": \`
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 培训人次 | 95人次 |\`,
  },
  invalid: {
    "a real cell that is wrong": {
      table: \`
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 培训人次 |        |\`,
      finds: ["D2 problem"],
    },
  },
});
`,
);
enlist();
console.log(`Wrote ${rulePath} and ${testPath}.\nNext: fill both in, then npm run docs && npm run check.`);

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Adds the rule to core/rules/index.ts: its import after the last one, its name at the end of the list. */
function enlist(): void {
  const lines = readFileSync(LIST, "utf8").split("\n");
  const lastImport = lines.reduce((last, line, i) => (line.startsWith("import ") ? i : last), 0);
  lines.splice(lastImport + 1, 0, `import { ${constant} } from "./${group}/${name}";`);
  const end = lines.lastIndexOf("];");
  lines.splice(end, 0, `  ${constant},`);
  writeFileSync(LIST, lines.join("\n"));
}
