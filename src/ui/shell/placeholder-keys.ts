/** Neither Excel nor WPS nor a browser uses these two; by their place on the keyboard, whatever the input method. */
export const PLACEHOLDER_KEYS = { next: "Alt+]", previous: "Alt+[" } as const;

interface Key {
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** Where a key leads among the places to be filled; undefined for any other key. */
export function placeholderStep({ code, altKey, ctrlKey, metaKey, shiftKey }: Key): 1 | -1 | undefined {
  if (!altKey || ctrlKey || metaKey || shiftKey) return undefined;
  if (code === "BracketRight") return 1;
  return code === "BracketLeft" ? -1 : undefined;
}
