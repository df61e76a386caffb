import { partsOf } from "./package-diff";

/** How the sheets of an .xlsx are printed: areas and titles, paper, margins, page breaks, footers. */
export function printSetUp(bytes: Uint8Array) {
  const parts = partsOf(bytes);
  const sheets = Object.entries(parts).filter(([name]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  return {
    names: parts["xl/workbook.xml"]?.match(/<definedName [^>]*name="_xlnm[^>]*>[^<]*/g) ?? [],
    sheets: sheets.map(([name, xml]) => [
      name,
      xml.match(/<(?:pageSetup|pageMargins|printOptions|pageSetUpPr|brk|oddFooter)[^>]*>/g),
    ]),
  };
}
