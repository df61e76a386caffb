import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { noExcelSentence, sideloadCommands } from "../../scripts/sideload-commands";

const ROOT = join(__dirname, "../..");

test("Microsoft's tools are called in the versions that were tried, with the built manifest", () => {
  expect(sideloadCommands("dist/manifest.xml")).toEqual({
    certificates: ["--yes", "office-addin-dev-certs@3.0.0", "install"],
    start: [
      ...["--yes", "office-addin-debugging@7.0.0", "start", "dist/manifest.xml", "desktop"],
      ...["--app", "excel", "--no-debug", "--no-live-reload"],
    ],
    stop: ["--yes", "office-addin-debugging@7.0.0", "stop", "dist/manifest.xml", "desktop"],
  });
});

test.each([
  ["win32", undefined],
  ["darwin", undefined],
  ["linux", expect.stringMatching(/^这台电脑没有 Excel.*npm run simulate.*\nThis machine has no Excel/)],
] as const)("on %s", (platform, sentence) => {
  expect(noExcelSentence(platform)).toEqual(sentence);
});

const onLinux = process.platform === "linux" ? test : test.skip;
onLinux(
  "npm run sideload says so where there is no Excel, and ends with 1 before it fetches or builds anything",
  () => {
    const run = spawnSync("npm", ["run", "--silent", "sideload"], { cwd: ROOT, encoding: "utf8", timeout: 60_000 });
    expect([run.status, run.stdout]).toEqual([1, ""]);
    expect(run.stderr).toContain("这台电脑没有 Excel");
  },
);
