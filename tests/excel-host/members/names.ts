import { addressOf, blockOf } from "../blocks";
import type { SimName, SimWorkbook } from "../sim-workbook";
import { collection, invalid, notSimulated, range, SimError, type MembersOf, type Of } from "./thing";

const REFERENCE = /^=(?:'((?:[^']|'')+)'|([^'!,()]+))!(\$?[A-Z0-9]+(?:\$?[0-9]+)?(?::\$?[A-Z0-9$]+)?)$/i;

/** The cells that a name stands for; undefined where it stands for something else. */
export function rangeOfName(book: SimWorkbook, { formula }: SimName): Of<"Range"> | undefined {
  const [, quoted, plain = "", address = ""] = REFERENCE.exec(formula) ?? [];
  const sheet = book.sheet(quoted?.replaceAll("''", "'") ?? plain);
  const block = blockOf(address);
  return sheet && address !== "" && block ? range(sheet, block) : undefined;
}

/** What a name is worth, and of which of Excel's types that is. Formulas are not worked out. */
function valueOf(book: SimWorkbook, name: SimName): { readonly type: string; readonly value: unknown } {
  const cells = rangeOfName(book, name);
  // For cells Excel answers their address.
  if (cells) return { type: "Range", value: name.formula.slice(1) };
  const text = name.formula.slice(1);
  if (text.includes("#REF!")) return { type: "Error", value: "#REF!" };
  if (/^"(?:[^"]|"")*"$/.test(text)) return { type: "String", value: text.slice(1, -1).replaceAll('""', '"') };
  if (/^(TRUE|FALSE)$/i.test(text)) return { type: "Boolean", value: /^TRUE$/i.test(text) };
  const number = Number(text);
  if (text.trim() !== "" && !Number.isNaN(number))
    return { type: Number.isInteger(number) ? "Integer" : "Double", value: number };
  return notSimulated(`the value of the name ${name.name}`);
}

const VALID_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;

export const NAMES: MembersOf<"NamedItemCollection" | "NamedItem"> = {
  NamedItemCollection: collection({
    items: ({ sheet }, book) =>
      book.names.filter((name) => name.sheet === sheet?.id).map((name) => ({ type: "NamedItem", name })),
    item: ({ sheet }, key, book) => {
      const isIt = (name: SimName) => name.sheet === sheet?.id && name.name.toLowerCase() === key.toLowerCase();
      const name = book.names.find(isIt);
      return name ? { type: "NamedItem", name } : null;
    },
    methods: {
      Add: ({ sheet }, args, book) => {
        const name = args.at(0).text;
        if (!VALID_NAME.test(name) || blockOf(name)) return invalid(name);
        if (book.names.some((one) => one.sheet === sheet?.id && one.name.toLowerCase() === name.toLowerCase()))
          throw new SimError("ItemAlreadyExists", `A resource with the same name already exists: ${name}`);
        const { value } = args.at(1);
        const comment = args.at(2).isMissing ? "" : args.at(2).text;
        const formula =
          typeof value === "string" || typeof value === "number" ? String(value) : referenceTo(args.at(1).range);
        const item: SimName = {
          name,
          sheet: sheet?.id,
          formula: formula.startsWith("=") ? formula : `=${formula}`,
          comment,
          visible: true,
        };
        book.names.push(item);
        return { type: "NamedItem", name: item };
      },
    },
  }),
  NamedItem: {
    identity: ({ name }) => ({ _Id: name.name, Name: name.name }),
    scalars: {
      Name: ({ name }) => name.name,
      Type: ({ name }, book) => valueOf(book, name).type,
      Value: ({ name }, book) => valueOf(book, name).value,
      Visible: ({ name }) => name.visible,
      Comment: ({ name }) => name.comment,
      Scope: ({ name }) => (name.sheet === undefined ? "Workbook" : "Worksheet"),
      Formula: ({ name }) => name.formula,
    },
    objects: {
      Worksheet: ({ name }, book) => {
        const sheet = name.sheet === undefined ? undefined : book.sheet(name.sheet);
        if (!sheet) throw new SimError("ItemNotFound", "The requested resource doesn't exist.");
        return { type: "Worksheet", sheet };
      },
      WorksheetOrNullObject: ({ name }, book) => {
        const sheet = name.sheet === undefined ? undefined : book.sheet(name.sheet);
        return sheet ? { type: "Worksheet", sheet } : null;
      },
    },
    setters: {
      Visible: ({ name }, value) => void (name.visible = value.isTrue),
      Comment: ({ name }, value) => void (name.comment = value.text),
      Formula: ({ name }, value) => void (name.formula = value.text),
    },
    methods: {
      GetRange: ({ name }, _, book) => rangeOfName(book, name) ?? invalid(`${name.name} is not a range`),
      GetRangeOrNullObject: ({ name }, _, book) => rangeOfName(book, name) ?? null,
      Delete: ({ name }, _, book) => {
        book.names = book.names.filter((one) => one !== name);
        return null;
      },
    },
  },
};

/** "=表1!$A$1:$B$2" */
function referenceTo({ sheet, blocks }: Of<"Range">): string {
  const name = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name) ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`;
  const [block] = blocks;
  const address = block
    ? addressOf(block).replace(
        /([A-Z]+)?(\d+)?/g,
        (_, letters?: string, digits?: string) => `${letters ? `$${letters}` : ""}${digits ? `$${digits}` : ""}`,
      )
    : "";
  return `=${name}!${address}`;
}
