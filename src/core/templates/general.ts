import file from "../../../templates/general.json";
import type { Template } from "./template";

/** For work that none of the standard templates is about: a row for every place of the framework. */
export const GENERAL_TEMPLATE = file.templates[0] as Template;
