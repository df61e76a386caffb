/** Microsoft's tools, fetched when they are wanted: docs/decisions/2026-11-21-sideload.md. */
const DEBUGGING = "office-addin-debugging@7.0.0";
const CERTIFICATES = "office-addin-dev-certs@3.0.0";

/** Arguments of npx, in the order of their use. */
export interface SideloadCommands {
  /** Makes a certificate for localhost and has the machine trust it; asks before it does. */
  readonly certificates: readonly string[];
  /** Registers the manifest and opens Excel with the add-in. */
  readonly start: readonly string[];
  /** Takes the registration back. */
  readonly stop: readonly string[];
}

/** @param manifest path without spaces: on Windows the arguments go through a shell */
export function sideloadCommands(manifest: string): SideloadCommands {
  return {
    certificates: ["--yes", CERTIFICATES, "install"],
    start: ["--yes", DEBUGGING, "start", manifest, "desktop", "--app", "excel", "--no-debug", "--no-live-reload"],
    stop: ["--yes", DEBUGGING, "stop", manifest, "desktop"],
  };
}

/** What is said where there is no desktop Excel; undefined where there may be one. */
export function noExcelSentence(platform: NodeJS.Platform): string | undefined {
  if (platform === "win32" || platform === "darwin") return undefined;
  return [
    "这台电脑没有 Excel：桌面版只有 Windows 和 Mac。可以用 npm run simulate 在模拟器里看助手，或用 npm start 打开工作台。",
    "This machine has no Excel: it is made for Windows and Mac. See the add-in in the simulator (npm run simulate), or the workbench (npm start).",
  ].join("\n");
}
