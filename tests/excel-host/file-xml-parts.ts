import { textOfStateXml } from "../../src/app/ports/state-part";
import type { Book } from "../../src/hosts/xlsx/book";
import { XmlDocument } from "../../src/hosts/xlsx/xml";
import type { SimPart } from "./sim-workbook";

const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const PROPERTIES_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** The custom XML parts of the file, ours and others'. */
export function readParts(file: Book, nextId: () => string): SimPart[] {
  return pathsOf(file).flatMap(({ path }) => {
    const xml = file.parts.text(path);
    return xml === undefined ? [] : [{ id: itemId(file, path) ?? nextId(), xml, path }];
  });
}

/** Brings the saved file's parts to what stands; the assistant's own is written by the file host's store. */
export function saveParts(file: Book, parts: readonly SimPart[]): void {
  const isOurs = (xml: string) => textOfStateXml(xml) !== undefined;
  for (const { id, path } of pathsOf(file)) {
    const standing = parts.find((part) => part.path === path);
    const text = file.parts.text(path) ?? "";
    if (standing && standing.xml !== text && !isOurs(standing.xml))
      file.parts.put(path, XmlDocument.parse(standing.xml), "application/xml");
    if (standing || (isOurs(text) && parts.some(({ xml }) => isOurs(xml)))) continue;
    file.parts.unrelate(file.path, id);
    file.parts.removeWithDependants([path]);
  }
  for (const { id, path, xml } of parts) {
    if (path !== undefined || isOurs(xml)) continue;
    const item = file.parts.freeName("customXml/item");
    const properties = item.replace(/item(\d+)\.xml$/, "itemProps$1.xml");
    file.parts.put(item, XmlDocument.parse(xml), "application/xml");
    file.parts.put(
      properties,
      XmlDocument.parse(`<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${PROPERTIES_NAMESPACE}"/>`),
      PROPERTIES_TYPE,
    );
    file.parts.relate(item, "customXmlProps", properties);
    file.parts.relate(file.path, "customXml", item);
  }
}

function pathsOf(file: Book): readonly { readonly id: string; readonly path: string }[] {
  return file.parts
    .relationsOf(file.path)
    .filter(({ kind }) => kind === "customXml")
    .map(({ id, target }) => ({ id, path: target }));
}

function itemId(file: Book, path: string): string | undefined {
  const properties = file.parts.relationsOf(path).find(({ kind }) => kind === "customXmlProps")?.target;
  const root = properties === undefined ? undefined : file.parts.document(properties)?.root;
  return root?.attributes.find(([name]) => name.endsWith("itemID"))?.[1];
}
