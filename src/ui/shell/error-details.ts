/** Everything a surprise says about itself, for the clipboard. */
export function detailsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.stack ?? `${error.name}: ${error.message}`;
}
