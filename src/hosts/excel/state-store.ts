import { STATE_NAMESPACE, stateXml, textOfStateXml } from "../../app/ports/state-part";
import type { Outcome, WorkbookStore } from "../../app/ports/workbook";
import type { ExcelSession } from "./excel-session";

/** The document that travels with the workbook, in a custom XML part. Excel's own undo does not reach it. */
export class StateStore implements WorkbookStore {
  readonly #session: ExcelSession;

  constructor(session: ExcelSession) {
    this.#session = session;
  }

  load(): Promise<Outcome<{ text: string | undefined }>> {
    return this.#session.run(async (context) => {
      const [part] = await partsIn(context);
      if (!part) return { status: "ok", text: undefined };
      const xml = part.getXml();
      await context.sync();
      // eslint-disable-next-line office-addins/load-object-before-read -- a method's result needs no load
      return { status: "ok", text: textOfStateXml(xml.value) };
    });
  }

  save(text: string): Promise<Outcome> {
    return this.#session.write(async (context) => {
      const [part, ...doubles] = await partsIn(context);
      if (part) part.setXml(stateXml(text));
      else context.workbook.customXmlParts.add(stateXml(text));
      for (const double of doubles) double.delete();
      await context.sync();
      return { status: "ok" };
    });
  }
}

/** A workbook merged from two may hold the part twice; the first counts. */
async function partsIn(context: Excel.RequestContext): Promise<readonly Excel.CustomXmlPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(STATE_NAMESPACE);
  parts.load("items/id");
  await context.sync();
  // eslint-disable-next-line office-addins/load-object-before-read -- loading their ids loads the items
  return parts.items;
}
