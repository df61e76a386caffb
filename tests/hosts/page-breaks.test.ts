import type { Host } from "../../src/app/ports/workbook";
import { newForm } from "../../src/core/templates/new-form";
import { profileNamed } from "../core/templates/inserting";
import { openExcel } from "../excel-host/node-excel";
import { SimWorkbook } from "../excel-host/sim-workbook";
import { fixture } from "../support/fixtures";
import { openFile } from "./xlsx/opened-file";
import { partsOf } from "./xlsx/package-diff";

const BYTES = fixture("huangyuan");
const FORM = newForm({ kind: "整体支出", profile: profileNamed("2021"), goals: 2, year: 2026 });

async function file(): Promise<{ host: Host; bytes: () => Promise<Uint8Array> }> {
  const host = await openFile(BYTES);
  return { host, bytes: async () => host.toBytes() };
}

async function excel(): Promise<{ host: Host; bytes: () => Promise<Uint8Array> }> {
  const book = await SimWorkbook.open(BYTES);
  return { host: openExcel(book).host, bytes: () => book.save() };
}

test.each([
  ["a file", file],
  ["Excel", excel],
])("a new form begins its second page where its tables say, in %s", async (_, open) => {
  const { host, bytes } = await open();
  const outcome = await host.write({ label: "新建标准表", edits: [], insertions: [], newSheets: [FORM] });
  expect(outcome.status).toBe("ok");
  const saved = partsOf(await bytes());
  const breaks = Object.values(saved).flatMap((xml) =>
    [...xml.matchAll(/<brk id="(\d+)"[^>]*man="1"/g)].map(([, id]) => id),
  );
  expect(breaks).toEqual(FORM.print.pageBreaks?.map(String));
  expect(breaks).toHaveLength(1);
});
