import type { TemplateShown } from "../../app/assistant-state";
import { soundsLike, type Readings } from "./pinyin-search";

/** Templates that answer to a search, by title and match words, or by an indicator's name as written. Order stays. */
export function findTemplates(
  templates: readonly TemplateShown[],
  search: string,
  readings: Readings | undefined,
): readonly TemplateShown[] {
  const query = search.trim();
  if (query === "") return templates;
  return templates.filter(({ template: { title, match, rows } }) => {
    if ([title, ...match].some((words) => soundsLike(words, query, readings))) return true;
    return /[^\x20-\x7e]/.test(query) && rows.some(({ name }) => name.includes(query));
  });
}
