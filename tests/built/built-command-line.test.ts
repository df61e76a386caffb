import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

function zhibiao(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "bin/zhibiao.mjs"), ...args], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}

test("several workers find what one finds, in the same order", () => {
  const folder = mkdtempSync(join(tmpdir(), "zhibiao-"));
  try {
    writeFileSync(join(folder, "坏的.xlsx"), "不是工作簿");
    const args = ["check", join(ROOT, "tests/fixtures/workbooks"), folder, "--format", "json"];
    const alone = zhibiao(...args);
    expect(alone.code).toBe(2);
    expect(JSON.parse(alone.out)).toHaveProperty("workbooks.length", expect.any(Number));
    expect(zhibiao(...args, "--jobs", "3")).toEqual(alone);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
