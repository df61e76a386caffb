import type { FormCell } from "../form/form";

const SHOWN = 20;

/**
 * Tells a text of the form from its others in a finding's key, where no indicator does: its beginning and its length.
 * A text that is rewritten is another one, so that nothing which was said of the old text holds for it.
 */
export function aboutText({ text }: FormCell): string {
  return `${text.slice(0, SHOWN)}…${text.length}`;
}
