import { parseValue } from "../value/parse";
import type { ParsedValue } from "../value/value";
import { remembered } from "./remembered";

/** What a text says as a value, read once for all rows, rules and fixes that ask. */
export const readValue = remembered<ParsedValue>(parseValue);
