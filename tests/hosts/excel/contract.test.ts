import { openExcel } from "../../excel-host/node-excel";
import { SimWorkbook } from "../../excel-host/sim-workbook";
import { describeHost } from "../contract";

describeHost("Excel, through Microsoft's library", async (sheets) => openExcel(SimWorkbook.ofSnapshots(sheets)));
