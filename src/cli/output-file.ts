import { access } from "node:fs/promises";
import { UsageError } from "./command";

/** Nothing that is there already is overwritten. */
export async function assertFree(path: string): Promise<void> {
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  if (exists) throw new UsageError(`已经有文件 ${path}，请换一个名字。`);
}

/** A report may be written again, but never over a workbook. */
export async function assertNoWorkbook(path: string): Promise<void> {
  if (/\.xlsx$/i.test(path)) await assertFree(path);
}
