import file from "../../../templates/standard.json";
import type { Template } from "./template";

/** The templates the product comes with; a test checks them against the schema and against every rule. */
export const STANDARD_TEMPLATES = file.templates as readonly Template[];
