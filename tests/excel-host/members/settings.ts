import type { SimWorkbook } from "../sim-workbook";
import { collection, SimError, type MembersOf } from "./thing";

/** A setting that was deleted in the meantime is no more. */
function valueOf(book: SimWorkbook, key: string): unknown {
  if (!book.settings.has(key)) throw new SimError("ItemNotFound", `The requested resource doesn't exist: ${key}`);
  return book.settings.get(key);
}

export const SETTINGS: MembersOf<"SettingCollection" | "Setting"> = {
  SettingCollection: collection({
    items: (_, book) => [...book.settings.keys()].map((key) => ({ type: "Setting", key })),
    item: (_, key, book) => (book.settings.has(key) ? { type: "Setting", key } : null),
    methods: {
      // Excel replaces the value of a key that is there.
      Add: (_, args, book) => {
        book.settings.set(args.at(0).text, args.at(1).value);
        return { type: "Setting", key: args.at(0).text };
      },
    },
  }),
  Setting: {
    identity: ({ key }) => ({ _Id: key, Key: key }),
    scalars: { Key: ({ key }) => key, Value: ({ key }, book) => valueOf(book, key) },
    setters: { Value: ({ key }, { value }, book) => void book.settings.set(key, value) },
    methods: {
      Delete: ({ key }, _, book) => {
        valueOf(book, key);
        book.settings.delete(key);
        return null;
      },
    },
  },
};
