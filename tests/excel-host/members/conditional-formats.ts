import { overlaps, without } from "../blocks";
import type { FormatType, SimConditionalFormat, SimSheet } from "../sim-sheet";
import { guard } from "./cell-ranges";
import { collection, first, notSimulated, range, SimError, type MembersOf, type Of, type Thing } from "./thing";

/** The formats that colour any of the cells, the one that wins first. */
function formatsOn({ sheet, blocks }: Of<"ConditionalFormatCollection">): readonly SimConditionalFormat[] {
  return sheet.conditionalFormats.filter(({ areas }) =>
    areas.some((area) => blocks.some((block) => overlaps(area, block))),
  );
}

const wrap = (sheet: SimSheet, format: SimConditionalFormat): Of<"ConditionalFormat"> => ({
  type: "ConditionalFormat",
  sheet,
  format,
});

/** A format's properties of one type; of another type they are null, or an error where no null was asked for (A33). */
function typed(name: string, type: FormatType) {
  const inner = ({ sheet, format }: Of<"ConditionalFormat">): Thing | null => {
    if (format.type !== type) return null;
    return { type: type === "Custom" ? "CustomConditionalFormat" : "TypedConditionalFormat", sheet, format };
  };
  return {
    [`${name}OrNullObject`]: inner,
    [name]: (self: Of<"ConditionalFormat">): Thing => {
      const found = inner(self);
      if (!found) throw new SimError("InvalidOperation", `The conditional format is not of type ${type}.`);
      return found;
    },
  };
}

const rule =
  (name: string) =>
  ({ format }: Of<"TypedConditionalFormat">) => {
    if (!(name in format.rule)) throw new SimError("ApiNotFound", `simulator: ${format.type}.${name}`);
    return format.rule[name];
  };

export const CONDITIONAL_FORMATS: MembersOf<
  | "ConditionalFormatCollection"
  | "ConditionalFormat"
  | "CustomConditionalFormat"
  | "TypedConditionalFormat"
  | "ConditionalFormatRule"
  | "ConditionalRangeFormat"
  | "ConditionalRangeFill"
  | "ConditionalRangeBorderCollection"
  | "ConditionalRangeBorder"
> = {
  ConditionalFormatCollection: collection({
    items: (self) => formatsOn(self).map((format) => wrap(self.sheet, format)),
    item: (self, key) => {
      const format = formatsOn(self).find(({ id }) => id === key);
      return format ? wrap(self.sheet, format) : null;
    },
    methods: {
      // A new one goes before the others: A23.
      Add: ({ sheet, blocks }, args, book) => {
        guard(sheet);
        if (args.at(0).text !== "Custom") return notSimulated("only custom conditional formats are added");
        const format: SimConditionalFormat = {
          id: book.nextId("cf"),
          type: "Custom",
          areas: [...blocks],
          formula: "",
          rule: {},
          stopIfTrue: false,
          look: {},
          isOpened: false,
        };
        sheet.conditionalFormats.unshift(format);
        return wrap(sheet, format);
      },
      ClearAll: ({ sheet, blocks }) => {
        guard(sheet);
        for (const one of sheet.conditionalFormats) for (const block of blocks) one.areas = without(one.areas, block);
        sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
        return null;
      },
    },
  }),
  ConditionalFormat: {
    identity: ({ format }) => ({ Id: format.id }),
    scalars: {
      Id: ({ format }) => format.id,
      Type: ({ format }) => format.type,
      Priority: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      StopIfTrue: ({ format }) => format.stopIfTrue,
    },
    objects: {
      ...typed("Custom", "Custom"),
      ...typed("CellValue", "CellValue"),
      ...typed("TextComparison", "ContainsText"),
      ...typed("TopBottom", "TopBottom"),
      ...typed("Preset", "PresetCriteria"),
      ...typed("ColorScale", "ColorScale"),
      ...typed("DataBar", "DataBar"),
      ...typed("IconSet", "IconSet"),
    },
    setters: { StopIfTrue: ({ format }, value) => void (format.stopIfTrue = value.isTrue) },
    methods: {
      GetRange: ({ sheet, format }) =>
        format.areas.length > 1
          ? (() => {
              throw new SimError("InvalidOperation", "The conditional format covers more than one range.");
            })()
          : range(sheet, first(format.areas)),
      GetRangeOrNullObject: ({ sheet, format }) => (format.areas.length > 1 ? null : range(sheet, first(format.areas))),
      GetRanges: ({ sheet, format }) => ({ type: "RangeAreas", sheet, blocks: format.areas }),
      Delete: ({ sheet, format }) => {
        guard(sheet);
        sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one !== format);
        return null;
      },
    },
  },
  CustomConditionalFormat: {
    objects: {
      Rule: ({ sheet, format }) => ({ type: "ConditionalFormatRule", sheet, format }),
      Format: ({ sheet, format }) => ({ type: "ConditionalRangeFormat", sheet, format }),
    },
  },
  // Of the clerk's own; they are read and not changed.
  TypedConditionalFormat: {
    scalars: Object.fromEntries(
      [
        "Rule",
        "ThreeColorScale",
        "Criteria",
        "ShowDataBarOnly",
        "LowerBoundRule",
        "UpperBoundRule",
        "Style",
        "ReverseIconOrder",
        "ShowIconOnly",
      ].map((name) => [name, rule(name)]),
    ),
  },
  ConditionalFormatRule: {
    scalars: { Formula: ({ format }) => format.formula },
    setters: { Formula: ({ format }, value) => void (format.formula = value.text) },
  },
  ConditionalRangeFormat: {
    objects: {
      Fill: ({ sheet, format }) => ({ type: "ConditionalRangeFill", sheet, format }),
      Borders: ({ sheet, format }) => ({ type: "ConditionalRangeBorderCollection", sheet, format }),
    },
  },
  ConditionalRangeFill: { setters: { Color: ({ format }, value) => void (format.look["fill"] = value.text) } },
  ConditionalRangeBorderCollection: {
    item: ({ sheet, format }, edge) => ({ type: "ConditionalRangeBorder", sheet, format, edge }),
  },
  ConditionalRangeBorder: {
    setters: {
      Style: ({ format, edge }, value) => void (format.look[`${edge} style`] = value.text),
      Color: ({ format, edge }, value) => void (format.look[`${edge} colour`] = value.text),
    },
  },
};
