import { MemoryWorkbook } from "../../../src/hosts/memory/memory-workbook";
import { describeHost } from "../contract";

describeHost("memory", async (sheets) => {
  const host = new MemoryWorkbook(sheets);
  return {
    host,
    marksOn: async (sheet) => host.marksOn(sheet),
    clerk: {
      type: async (sheet, address, value) => host.clerk.type(sheet, address, value),
      insertRows: async (sheet, before, count) => host.clerk.insertRows(sheet, before, count),
    },
  };
});
