/** Largest file that is read at all; a form has a thousandth of this. */
const LARGEST = 64 * 1024 * 1024;

export type FileReading =
  { readonly status: "ok"; readonly bytes: Uint8Array } | { readonly status: "unreadable"; readonly sentence: string };

/** A workbook that comes with the pages, to try everything on. */
export interface Sample {
  readonly title: string;
  readonly file: string;
}

export const SAMPLES: readonly [Sample, ...Sample[]] = [
  { title: "整体支出绩效目标表", file: "示例-整体支出绩效目标表.xlsx" },
  { title: "项目支出绩效目标表", file: "示例-项目支出绩效目标表.xlsx" },
];

/** The bytes of a file that the clerk chose or dropped. */
export async function readChosenFile(file: File): Promise<FileReading> {
  if (file.size > LARGEST) {
    return { status: "unreadable", sentence: `“${file.name}”太大，没有读取。请删去多余的空白行列或图片，另存后再试。` };
  }
  try {
    return { status: "ok", bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return { status: "unreadable", sentence: `“${file.name}”读不出来，可能已被移动、删除，或正被其他程序占用。` };
  }
}

export async function readSample({ title, file }: Sample): Promise<FileReading> {
  try {
    const response = await fetch(`samples/${encodeURIComponent(file)}`);
    if (response.ok) return { status: "ok", bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  return { status: "unreadable", sentence: `示例“${title}”没有取到。可以点“打开文件”，打开自己的工作簿。` };
}

/** 整体支出.xlsx → 整体支出-已检查.xlsx; the clerk's original keeps its name and content. */
export function checkedName(name: string): string {
  const stem = name.replace(/\.(xlsx|xlsm|xls|et)$/i, "");
  return `${stem.endsWith("-已检查") ? stem : `${stem}-已检查`}.xlsx`;
}

/** Hands a file to the browser's own download. */
export function download(name: string, bytes: Uint8Array): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own copy by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
