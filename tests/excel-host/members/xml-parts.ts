import type { SimPart, SimWorkbook } from "../sim-workbook";
import { collection, invalid, SimError, type MembersOf, type Thing } from "./thing";

/** The namespace of a document's outermost element. */
function namespaceOf(xml: string): string {
  const root = /<(?![?!])(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(xml);
  const [, prefix, attributes = ""] = root ?? [];
  const name = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? "";
}

/** Excel takes only well-formed XML. */
function checked(xml: string): string {
  return /^\s*(?:<\?[^>]*\?>\s*)?<[\s\S]*>\s*$/.test(xml) ? xml : invalid("not XML");
}

const partOf = (parts: readonly SimPart[], key: string): Thing | null => {
  const part = parts.find(({ id }) => id === key);
  return part ? { type: "CustomXmlPart", part } : null;
};

function alive(book: SimWorkbook, part: SimPart): SimPart {
  if (!book.parts.includes(part)) throw new SimError("ItemNotFound", "The requested resource doesn't exist.");
  return part;
}

export const XML_PARTS: MembersOf<"CustomXmlPartCollection" | "CustomXmlPartScopedCollection" | "CustomXmlPart"> = {
  CustomXmlPartCollection: collection({
    items: (_, book) => book.parts.map((part) => ({ type: "CustomXmlPart", part })),
    item: (_, key, book) => partOf(book.parts, key),
    methods: {
      GetByNamespace: (_, args, book) => ({
        type: "CustomXmlPartScopedCollection",
        parts: book.parts.filter(({ xml }) => namespaceOf(xml) === args.at(0).text),
      }),
      Add: (_, args, book) => {
        const part: SimPart = { id: `{${book.nextId("part")}}`, xml: checked(args.at(0).text) };
        book.parts.push(part);
        return { type: "CustomXmlPart", part };
      },
    },
  }),
  CustomXmlPartScopedCollection: collection({
    items: ({ parts }) => parts.map((part) => ({ type: "CustomXmlPart", part })),
    item: ({ parts }, key) => partOf(parts, key),
    methods: {
      GetOnlyItem: ({ parts: [only, other] }) => {
        if (!only || other) throw new SimError("ItemNotFound", "The requested resource doesn't exist.");
        return { type: "CustomXmlPart", part: only };
      },
      GetOnlyItemOrNullObject: ({ parts: [only, other] }) =>
        only && !other ? { type: "CustomXmlPart", part: only } : null,
    },
  }),
  CustomXmlPart: {
    identity: ({ part }) => ({ Id: part.id }),
    scalars: { Id: ({ part }) => part.id, NamespaceUri: ({ part }) => namespaceOf(part.xml) },
    methods: {
      GetXml: ({ part }, _, book) => alive(book, part).xml,
      SetXml: ({ part }, args, book) => {
        alive(book, part).xml = checked(args.at(0).text);
        return null;
      },
      Delete: ({ part }, _, book) => {
        alive(book, part);
        book.parts = book.parts.filter((one) => one !== part);
        return null;
      },
    },
  },
};
