import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import { homedir } from "node:os";
import { join } from "node:path";
import { buildIfNeeded } from "./build";
import { pagesListener } from "./serve-pages";
import { noExcelSentence, sideloadCommands } from "./sideload-commands";

const ROOT = join(import.meta.dirname, "..");
/** Where office-addin-dev-certs keeps what it makes. */
const CERTIFICATES = join(homedir(), ".office-addin-dev-certs");
/** The address in manifest.xml. */
const PORT = 3000;

const COMMANDS = sideloadCommands("dist/manifest.xml");

function say(chinese: string, english: string): void {
  console.log(`${chinese}\n${english}`);
}

/** Runs one of Microsoft's tools; true when it went well. */
function npx(args: readonly string[]): boolean {
  // On Windows npx is a script that only a shell can run.
  const isWindows = process.platform === "win32";
  const run = spawnSync(isWindows ? "npx.cmd" : "npx", args, { cwd: ROOT, stdio: "inherit", shell: isWindows });
  return run.status === 0;
}

function servePagesTo(server: Server): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(false) : reject(error),
    );
    server.listen(PORT, "localhost", () => resolve(true));
  });
}

/** Opens the add-in in this machine's Excel, with the pages served from here; false where that cannot be. */
async function sideload(): Promise<boolean> {
  const sentence = noExcelSentence(process.platform);
  if (sentence !== undefined) {
    console.error(sentence);
    return false;
  }
  await buildIfNeeded();
  say(
    "Excel 只接受受信任的 https：下面安装 localhost 的开发证书，系统会问一次是否信任，请选“是”。",
    "Excel wants trusted https: a development certificate for localhost follows; please say yes when asked.",
  );
  if (!npx(COMMANDS.certificates)) {
    say(
      "证书没有装好，Excel 里会是空白。请看上面的说明，装好后再试。",
      "The certificate was not installed; see above, then try again.",
    );
    return false;
  }
  const credentials = {
    cert: readFileSync(join(CERTIFICATES, "localhost.crt")),
    key: readFileSync(join(CERTIFICATES, "localhost.key")),
  };
  const server = createServer(credentials, pagesListener());
  if (!(await servePagesTo(server))) {
    say(
      `端口 ${PORT} 已被占用，请先关闭占用它的程序（例如 npm start）。`,
      `Port ${PORT} is taken, by npm start perhaps.`,
    );
    return false;
  }
  if (!npx(COMMANDS.start)) {
    say("没能在 Excel 里打开助手，请看上面的说明。", "Excel could not be opened with the add-in; see above.");
    server.close();
    return false;
  }
  say(
    "Excel 正在打开，“绩效指标”选项卡在功能区最右边。按 Ctrl+C 结束，并从 Excel 移除助手。",
    "Excel is opening; the tab 绩效指标 stands last on the ribbon. Ctrl+C ends, and takes the add-in out of Excel.",
  );
  await new Promise<void>((resolve) => process.once("SIGINT", () => resolve()));
  npx(COMMANDS.stop);
  server.close();
  server.closeAllConnections();
  return true;
}

if (!(await sideload())) process.exitCode = 1;
