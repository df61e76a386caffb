/** Rule sets and templates are some 100 KB; what is many times larger is another file. */
const LARGEST = 4 * 1024 * 1024;

export type ReadFile = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly sentence: string };

/** The text of a chosen .json file; `kind` is what the clerk takes it for: 规则集, 模板. */
export function readTextFile(file: File, kind: string): Promise<ReadFile> {
  if (file.size > LARGEST) {
    return Promise.resolve({
      ok: false,
      sentence: `“${file.name}”太大，不像${kind}文件（应为 .json，一般不到 1 MB）。`,
    });
  }
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve({ ok: true, text: typeof reader.result === "string" ? reader.result : "" });
    reader.onerror = () => resolve({ ok: false, sentence: `读不了“${file.name}”，请确认文件没有被移走或占用。` });
    reader.readAsText(file);
  });
}

/** Hands a text to the browser as a download. */
export function download({ name, text }: { readonly name: string; readonly text: string }): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
