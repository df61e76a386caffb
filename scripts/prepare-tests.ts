import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";

interface Need {
  readonly what: string;
  /** Debian's and Ubuntu's packages for it; the first that can be installed is taken. */
  readonly packages: readonly string[];
  readonly isThere: () => boolean;
}

/** What the tests use besides node_modules. */
const NEEDS: readonly Need[] = [
  {
    what: "Chromium",
    packages: ["chromium", "chromium-browser"],
    isThere: () =>
      existsSync(process.env.CHROMIUM ?? "") || ["chromium", "chromium-browser", "google-chrome"].some(isOnPath),
  },
  { what: "Chinese fonts", packages: ["fonts-noto-cjk"], isThere: () => outputOf("fc-list", [":lang=zh"]) !== "" },
  {
    what: "LibreOffice",
    packages: ["libreoffice-calc-nogui", "libreoffice-calc"],
    isThere: () => ["soffice", "libreoffice"].some(isOnPath),
  },
];

function outputOf(command: string, args: readonly string[]): string {
  return spawnSync(command, args, { encoding: "utf8" }).stdout ?? "";
}

function isOnPath(command: string): boolean {
  return spawnSync("sh", ["-c", `command -v ${command}`]).status === 0;
}

/** Runs apt-get as root or through sudo without asking; false when that cannot be. */
function apt(args: readonly string[]): boolean {
  const asRoot = process.getuid !== undefined && process.getuid() === 0;
  const [command, ...rest] = [...(asRoot ? [] : ["sudo", "-n"]), "apt-get", ...args];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command ?? "", rest, { stdio: ["ignore", "ignore", "inherit"], env }).status === 0;
}

/** Finds what the tests need on this machine and installs what is missing, saying so; throws when that fails. */
export function prepareTests(): void {
  const missing = NEEDS.filter((need) => !need.isThere());
  if (missing.length === 0) return;
  console.log(`Installing for the tests: ${missing.map(({ what }) => what).join(", ")} …`);
  apt(["update", "-qq"]);
  for (const { what, packages, isThere } of missing) {
    const installed = packages.find((name) => apt(["install", "-y", "-qq", "--no-install-recommends", name]));
    if (!installed && !isThere()) {
      throw new Error(`The tests need ${what}. Install one of: ${packages.join(", ")}, then run them again.`);
    }
    console.log(`  ${what}: ${installed}`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  prepareTests();
  console.log("Chromium, Chinese fonts and LibreOffice are there.");
}
