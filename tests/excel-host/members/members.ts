import { CONDITIONAL_FORMATS } from "./conditional-formats";
import { VALIDATION } from "./data-validation";
import { NAMES } from "./names";
import { RANGES } from "./range";
import { FORMATS } from "./range-format";
import { SETTINGS } from "./settings";
import { TABLES } from "./tables";
import type { Kind, Members, MembersOf, Thing } from "./thing";
import { WORKBOOK } from "./workbook";
import { WORKSHEETS } from "./worksheets";
import { XML_PARTS } from "./xml-parts";

const MEMBERS: MembersOf<Kind> = {
  ...WORKBOOK,
  ...WORKSHEETS,
  ...RANGES,
  ...FORMATS,
  ...VALIDATION,
  ...CONDITIONAL_FORMATS,
  ...TABLES,
  ...NAMES,
  ...SETTINGS,
  ...XML_PARTS,
};

/** The members of a thing's type, for whoever does not know which it is. */
export function membersOf(thing: Thing): Members<Thing> {
  return MEMBERS[thing.type] as unknown as Members<Thing>;
}
