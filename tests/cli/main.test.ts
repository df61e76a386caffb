import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main";
import { printSuppressions } from "../../src/app/suppression-file";
import type { Suppression } from "../../src/core/check/suppression";
import type { SheetSnapshot } from "../../src/core/sheet/sheet-snapshot";
import { readWorkbook } from "../../src/hosts/xlsx/read-workbook";
import { XlsxFile } from "../../src/hosts/xlsx/xlsx-file";
import { workbookBytes } from "../hosts/workbook-bytes";
import { openFile } from "../hosts/xlsx/opened-file";
import { FORM } from "../support/sample-forms";

const WORKBOOKS = join(__dirname, "../fixtures/workbooks");
const workbook = (name: string): string => join(WORKBOOKS, `${name}.xlsx`);

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "zhibiao-"))));
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: "", err: "" };
  const code = await main(args, {
    stdout: { write: (text) => (written.out += text) },
    stderr: { write: (text) => (written.err += text) },
  });
  return { code, ...written };
}
/** A workbook of these sheets in the folder of the test, with what its clerk ignores. */
async function saved(name: string, sheets: readonly SheetSnapshot[], ignored: readonly Suppression[] = []) {
  const file = await openFile(await workbookBytes(sheets));
  await file.store.save(printSuppressions(ignored));
  const path = join(folder, name);
  writeFileSync(path, file.toBytes());
  return path;
}
const json = async (...args: string[]): Promise<unknown> => JSON.parse((await run(...args, "--format", "json")).out);

describe("zhibiao read", () => {
  test("says what a careful person reads", async () => {
    const reading = (await json("read", workbook("yutian-a"))) as {
      workbooks: { sheets: { name: string; tables: unknown[] }[] }[];
    };
    const first = reading.workbooks[0]?.sheets[0];
    expect(first?.name).toBe("2.2022年村级垃圾清运及焚烧绩效目标表");
    expect(first?.tables[0]).toMatchObject({
      kind: "项目",
      goal: "1.目标内容1",
      headerRow: 9,
      rows: expect.arrayContaining([
        {
          row: 10,
          level1: "产出指标",
          level2: "数量指标",
          level3: "吨数",
          value: "≤1总吨数",
          basis: "预算",
          description: "吨数",
        },
      ]) as unknown,
    });
  });

  test("a file that is no workbook is named, and the others are read", async () => {
    const other = join(folder, "说明.xlsx");
    writeFileSync(other, "不是工作簿");
    const { code, out, err } = await run("read", other, workbook("huangyuan"));
    expect(code).toBe(2);
    expect(err).toMatch(/^说明\.xlsx：这不是 Excel 工作簿/);
    expect(out).toContain("绩效目标批复表：1 个指标块，49 个指标");
  });
});

describe("zhibiao check", () => {
  test("keeps its contract", async () => {
    const report = (await json("check", workbook("huangyuan"))) as {
      version: number;
      ruleSet: object;
      workbooks: {
        workbook: string;
        profile: string;
        indicators: number;
        problems: unknown[];
        findings: { rule: string; cell: string }[];
      }[];
    };
    const { findings, ...rest } = report.workbooks[0] ?? { findings: [] };
    expect(report).toMatchObject({
      version: 1,
      ruleSet: {
        name: "绩效指标通用规则集",
        version: "1.0.0",
        digest: expect.stringMatching(/^[0-9a-f]{12}$/) as string,
      },
    });
    expect(rest).toEqual({ workbook: "huangyuan.xlsx", profile: "青海", indicators: 49, problems: [] });
    expect(findings.find(({ cell, rule }) => cell === "F13" && rule === "value/operator-variant")).toEqual({
      rule: "value/operator-variant",
      severity: "info",
      sheet: "绩效目标批复表",
      row: 13,
      column: "F",
      cell: "F13",
      message: expect.stringContaining("≧90%") as string,
      fixes: [
        {
          label: "改为 ≥90%",
          kind: "safe",
          edits: [{ sheet: "绩效目标批复表", cell: "F13", before: "≧90%", after: "≥90%" }],
        },
      ],
    });
  });

  test.each([
    ["errors", ["check", workbook("dongxihu-33")], 1],
    ["never fails when told so", ["check", workbook("dongxihu-33"), "--fail-on", "never"], 0],
    ["a form without a table", ["check", workbook("gedian-form"), "--fail-on", "warning"], 0],
    ["no such file", ["check", join(WORKBOOKS, "没有.xlsx")], 2],
    ["no such file, though nothing else fails", ["check", join(WORKBOOKS, "没有.xlsx"), "--fail-on", "never"], 2],
    ["a wrong option", ["check", workbook("huangyuan"), "--fail-on", "always"], 2],
    ["an unknown command", ["verify"], 2],
  ])("exit code: %s", async (_, args, code) => {
    expect((await run(...args)).code).toBe(code);
  });

  test("reads well", async () => {
    const { out } = await run("check", workbook("sichuan-qingshen-drc-2023"));
    expect(out).toMatch(/^sichuan-qingshen-drc-2023\.xlsx\n {2}按.*检查，2 个指标\n/);
    expect(out).toMatch(/共 1 个工作簿、2 个指标、\d+ 个问题（规则集：绩效指标通用规则集 1\.0\.0 [0-9a-f]{12}）\n$/);
  });

  test("counts what it found, and nothing that is ignored", async () => {
    const ignored = [{ id: "s1", rule: "value/operator-variant", reason: "本单位惯例" }];
    const counts = async (path: string) =>
      /(\d+) 个错误，(\d+) 个警告，(\d+) 个提示/.exec((await run("check", path)).out);
    expect([...((await counts(await saved("一.xlsx", [FORM]))) ?? [])].slice(1)).toEqual(["1", "0", "1"]);
    expect([...((await counts(await saved("二.xlsx", [FORM], ignored))) ?? [])].slice(1)).toEqual(["1", "0", "0"]);
    const { code, out } = await run("check", folder);
    expect(code).toBe(1);
    expect(out).toMatch(/共 2 个工作簿、12 个指标、3 个问题/);
  });

  test("what Excel leaves beside an open workbook is none", async () => {
    await saved("表.xlsx", [FORM]);
    writeFileSync(join(folder, "~$表.xlsx"), "");
    expect((await run("check", folder, "--fail-on", "never")).code).toBe(0);
  });

  test.each<[what: string, args: string[], error: RegExp]>([
    ["a list without a file's name", ["--format", "xlsx"], /^请用 --out 写出清单文件的名字。\n/],
    ["a report over a workbook", ["--out", workbook("huangyuan")], /^已经有文件 .*huangyuan\.xlsx，请换一个名字。\n/],
    ["no number of jobs", ["--jobs", "0"], /^--jobs 要写 1 到 64 的整数。\n/],
    ["jobs beside a timing", ["--jobs", "2", "--timing"], /^--timing 只能一个一个地检查/],
  ])("refuses %s", async (_, args, error) => {
    const before = readFileSync(workbook("huangyuan"));
    expect(await run("check", workbook("huangyuan"), ...args)).toEqual({
      code: 2,
      out: "",
      err: expect.stringMatching(error) as string,
    });
    expect(readFileSync(workbook("huangyuan")).equals(before)).toBe(true);
  });

  test("the list to tick off is a workbook with a row a finding", async () => {
    const { findings } = (
      (await json("check", workbook("huangyuan"))) as {
        workbooks: { findings: { cell: string; message: string }[] }[];
      }
    ).workbooks[0] ?? { findings: [] };
    const list = join(folder, "问题清单.xlsx");
    expect(await run("check", workbook("huangyuan"), "--format", "xlsx", "--out", list)).toEqual({
      code: 1,
      out: "",
      err: "",
    });
    const reading = await readWorkbook(readFileSync(list));
    const rows = reading.status === "ok" ? (reading.sheets[0]?.snapshot.rows ?? []) : [];
    expect(rows[0]?.[0]?.value).toBe("绩效目标表问题清单");
    expect(rows[1]?.[0]?.value).toMatch(/^共 52 个问题：.*（规则集：绩效指标通用规则集 1\.0\.0 [0-9a-f]{12}）$/);
    const printed = rows.slice(3).map((row) => [row[1], row[3], row[6]].map((cell) => cell?.value));
    expect(printed).toEqual(findings.map(({ cell, message }) => ["huangyuan.xlsx", cell, message]));
  });

  test("a rule set that switches a rule off or is broken", async () => {
    const file = join(folder, "规则集.json");
    writeFileSync(
      file,
      JSON.stringify({ name: "某局", version: "1", rules: { "value/operator-variant": { on: false } } }),
    );
    expect((await run("check", workbook("huangyuan"), "--rule-set", file)).out).not.toContain("value/operator-variant");
    writeFileSync(file, JSON.stringify({ name: "某局", version: "1", rules: { "value/vague": { severity: "严重" } } }));
    const { code, err } = await run("check", workbook("huangyuan"), "--rule-set", file);
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(/rules › value\/vague › severity：/) as string,
    });
  });
});

describe("zhibiao fix", () => {
  test("writes the safe fixes into a copy and leaves the original alone", async () => {
    const before = readFileSync(workbook("huangyuan"));
    const copy = join(folder, "副本.xlsx");
    const fixed = JSON.parse((await run("fix", workbook("huangyuan"), "-o", copy, "--format", "json")).out) as {
      version: number;
      edits: { cell: string; before: string; after: string; rule: string }[];
      left: number;
    };
    expect(fixed.version).toBe(1);
    expect(fixed.edits).toContainEqual({
      sheet: "绩效目标批复表",
      cell: "F13",
      before: "≧90%",
      after: "≥90%",
      rule: "value/operator-variant",
    });
    expect(readFileSync(workbook("huangyuan")).equals(before)).toBe(true);
    const again = JSON.parse((await run("fix", copy, "--dry-run", "--format", "json")).out) as { edits: unknown[] };
    expect(again.edits).toEqual([]);
  });

  test.each([
    ["the original", () => workbook("huangyuan"), /原文件不会被改动/],
    ["a file that is there", () => workbook("yutian-a"), /已经有文件/],
  ])("refuses to overwrite %s", async (_, output, sentence) => {
    const { code, err } = await run("fix", workbook("huangyuan"), "-o", output());
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(sentence) as string });
  });

  test.each<[what: string, sheet: SheetSnapshot, ignored: readonly Suppression[], edits: readonly string[]]>([
    ["what is safe", FORM, [], ["D5 ≥12次"]],
    ["not what is ignored", FORM, [{ id: "s1", rule: "value/operator-variant", reason: "本单位惯例" }], []],
    ["not a protected sheet", { ...FORM, isProtected: true }, [], []],
  ])("mends %s", async (_, sheet, ignored, edits) => {
    const path = await saved("表.xlsx", [sheet], ignored);
    const fixed = (await json("fix", path, "--dry-run")) as { edits: { cell: string; after: string }[] };
    expect(fixed.edits.map(({ cell, after }) => `${cell} ${after}`)).toEqual(edits);
  });

  test("a dry run writes nothing", async () => {
    const { code, out } = await run("fix", workbook("yutian-a"), "--dry-run");
    expect(code).toBe(0);
    expect(out).toMatch(/≥90百分百 → ≥90%/);
  });

  test("a record of ignored findings that cannot be read is named: what it ignored is mended too", async () => {
    const opened = await XlsxFile.open(readFileSync(workbook("huangyuan")));
    if (opened.status !== "ok") throw new Error(opened.sentence);
    await opened.file.store.save("{");
    const file = join(folder, "黄源.xlsx");
    writeFileSync(file, opened.file.toBytes());
    const { code, err } = await run("fix", file, "--dry-run");
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringMatching(/^黄源\.xlsx：工作簿里保存的“忽略”记录有误/) as string,
    });
  });
});

describe("zhibiao new, templates and rules", () => {
  test.each(["整体支出", "项目支出", "项目支出（资金支出计划）", "项目支出自评表"])(
    "a new %s is read as a form without indicators",
    async (kind) => {
      const file = join(folder, "新表.xlsx");
      expect((await run("new", kind, "-o", file, "--goals", "2", "--year", "2026")).code).toBe(0);
      const reading = (await json("read", file)) as { workbooks: { sheets: { tables: { rows: unknown[] }[] }[] }[] };
      const tables = reading.workbooks[0]?.sheets[0]?.tables ?? [];
      expect(tables.map(({ rows }) => rows)).toEqual(Array.from({ length: kind === "整体支出" ? 4 : 1 }, () => []));
    },
  );

  test("lists what there is", async () => {
    expect((await run("templates")).out.trim().split("\n")).toHaveLength(34);
    expect((await run("templates", "show", "waste-removal")).out).toContain("生活垃圾清运量  ≥{N}吨");
    expect((await run("rules")).out).toMatch(/共 87 条规则\n$/);
    expect((await run("rules", "show", "value/percent-in-words")).out).toMatch(/^# /);
    expect(JSON.parse((await run("rules", "schema")).out)).toMatchObject({ type: "object" });
  });
});
