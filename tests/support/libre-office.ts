import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Has LibreOffice open workbooks and save them as .xlsx: what it reads in ours. All in one run, for it starts slowly. */
export function throughLibreOffice(
  workbooks: Readonly<Record<string, Uint8Array>>,
): Readonly<Record<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), "zhibiao-libre-office-"));
  const out = join(folder, "out");
  mkdirSync(out);
  try {
    const paths = Object.entries(workbooks).map(([name, bytes]) => {
      const path = join(folder, `${name}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    // A profile of its own: another LibreOffice on this machine must not take the job over.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    execFileSync(findOffice(), [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, ...paths], {
      stdio: "pipe",
      timeout: 110_000,
    });
    return Object.fromEntries(
      Object.keys(workbooks).map((name) => [name, new Uint8Array(readFileSync(join(out, `${name}.xlsx`)))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function findOffice(): string {
  for (const name of ["soffice", "libreoffice"]) {
    try {
      execFileSync(name, ["--version"], { stdio: "pipe" });
      return name;
    } catch {
      // Not this name.
    }
  }
  throw new Error(
    "This test needs LibreOffice: install it (apt-get install libreoffice-calc) so that `soffice` is found.",
  );
}
