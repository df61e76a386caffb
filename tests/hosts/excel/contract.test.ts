import { isMarkFormula, markSeverityOf } from "../../../src/core/sheet/mark-formula";
import { openExcel } from "../../excel-host/node-excel";
import { SimWorkbook } from "../../excel-host/sim-workbook";
import { describeHost } from "../contract";

describeHost("Excel, through Microsoft's library", async (sheets) => {
  const { host, clerk, book } = openExcel(SimWorkbook.ofSnapshots(sheets));
  return {
    host,
    clerk,
    marksOn: async (name) =>
      (book.sheet(name)?.conditionalFormats ?? [])
        .filter(({ formula }) => isMarkFormula(formula))
        .flatMap(({ formula, areas }) => areas.map((block) => ({ block, severity: markSeverityOf(formula) }))),
  };
});
