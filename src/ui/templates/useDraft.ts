import { useState } from "react";

interface Draft {
  readonly text: string;
  readonly type: (text: string) => void;
}

/**
 * What is being typed, handed on at every key, shown at once: the state comes back later and must not move the caret.
 * A value that changes otherwise (another block, another source) replaces the draft.
 */
export function useDraft(value: string, onType: (text: string) => void): Draft {
  const [draft, setDraft] = useState({ value, text: value });
  if (draft.value !== value) setDraft({ value, text: value });
  return {
    text: draft.value === value ? draft.text : value,
    type: (text) => {
      setDraft({ value, text });
      onType(text);
    },
  };
}
