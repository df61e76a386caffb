import { STATE_NAMESPACE, stateXml, textOfStateXml } from "../../app/ports/state-part";
import type { Book } from "./book";
import { XmlDocument } from "./xml";

const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const PROPERTIES_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
/** Any constant will do that no other part of the workbook has. */
const ITEM_ID = "{6B1E9C52-7B0B-4E0C-9A7E-3C2F8D5A41E7}";

/** The text kept inside the workbook, undefined where nothing was stored. */
export function loadState(book: Book): string | undefined {
  const part = statePart(book);
  return part === undefined ? undefined : textOfStateXml(book.parts.text(part) ?? "");
}

/** Keeps a text inside the workbook as a custom XML part, with what Excel needs to carry it along. */
export function saveState(book: Book, text: string): void {
  const known = statePart(book);
  const part = known ?? book.parts.freeName("customXml/item");
  book.parts.put(part, XmlDocument.parse(stateXml(text)), "application/xml");
  if (known !== undefined) return;

  const properties = part.replace(/item(\d+)\.xml$/, "itemProps$1.xml");
  book.parts.put(properties, XmlDocument.parse(propertiesXml()), PROPERTIES_TYPE);
  book.parts.relate(part, "customXmlProps", properties);
  book.parts.relate(book.path, "customXml", part);
}

function statePart(book: Book): string | undefined {
  return book.parts
    .relationsOf(book.path)
    .find(({ kind, target }) => kind === "customXml" && textOfStateXml(book.parts.text(target) ?? "") !== undefined)
    ?.target;
}

function propertiesXml(): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n` +
    `<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${PROPERTIES_NAMESPACE}">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${STATE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}
