import { HOST_CASES } from "../hosts/contract";
import { workbookBytes } from "../hosts/workbook-bytes";
import { openWorkbench } from "./support/open-workbench";

const workbench = openWorkbench();

describe("the browser spreadsheet as a host", () => {
  test.each(HOST_CASES.map((one) => [one.name, one] as const))("%s", async (name, { run }) => {
    let opened = 0;
    await run(async (sheets) => {
      const page = workbench();
      await page.openFile(`${name} ${++opened}.xlsx`, await workbookBytes(sheets));
      return {
        host: page.host,
        marksOn: (sheet) => page.gapsOn(sheet),
        clerk: {
          type: (sheet, address, value) => page.type(sheet, address, String(value ?? "")),
          insertRows: (sheet, before, count) => page.insertRows(sheet, before, count),
        },
      };
    });
  });
});
