import { readFile, readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { SheetSnapshot } from "../core/sheet/sheet-snapshot";
import { XlsxFile } from "../hosts/xlsx/xlsx-file";
import { UsageError } from "./command";

export type OpenedFile =
  | {
      readonly path: string;
      readonly name: string;
      readonly ok: true;
      readonly file: XlsxFile;
      readonly sheets: readonly SheetSnapshot[];
    }
  | { readonly path: string; readonly name: string; readonly ok: false; readonly sentence: string };

/** Files stay; folders stand for the workbooks in them and below, in the order of their names. */
export async function workbookPaths(given: readonly string[]): Promise<readonly string[]> {
  if (given.length === 0) throw new UsageError("请写出要处理的文件或文件夹。");
  const paths: string[] = [];
  for (const path of given) {
    const isFolder = await stat(path).then(
      (stats) => stats.isDirectory(),
      () => false,
    );
    if (!isFolder) paths.push(path);
    else {
      const names = await readdir(path, { recursive: true });
      const workbooks = names.filter((name) => /\.xlsx$/i.test(name) && !basename(name).startsWith("~$"));
      paths.push(...workbooks.sort((a, b) => a.localeCompare(b, "zh-CN")).map((name) => join(path, name)));
    }
  }
  return paths;
}

/** Opens one workbook; what cannot be read comes back with its sentence. */
export async function openFile(path: string): Promise<OpenedFile> {
  const name = basename(path);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    return { path, name, ok: false, sentence: missing ? "没有这个文件。" : "这个文件打不开，请确认有读取权限。" };
  }
  const opened = await XlsxFile.open(bytes);
  if (opened.status !== "ok") return { path, name, ok: false, sentence: opened.sentence };
  return { path, name, ok: true, file: opened.file, sheets: await opened.file.readSheets() };
}
