import { useCallback, useState } from "react";
import type { ShownFinding } from "../../app/assistant-state";
import { countMended, withLingering } from "./lingering";

interface Lingering {
  /** The findings as the list shows them, mended ones still in their places. */
  readonly shown: readonly ShownFinding[];
  readonly mended: number;
  /** Lets the mended lines go. */
  readonly sweep: () => void;
}

/** Keeps mended findings in the list until `sweep`, and counts them; another `place` (sheet, extent) begins anew. */
export function useLingering(findings: readonly ShownFinding[], place: string): Lingering {
  const [memory, setMemory] = useState(() => begin(findings, place));
  let current = memory;
  if (memory.place !== place) current = begin(findings, place);
  else if (memory.findings !== findings) {
    current = {
      findings,
      place,
      shown: withLingering(memory.shown, findings),
      mended: countMended(memory.mended, findings),
    };
  }
  if (current !== memory) setMemory(current);

  const sweep = useCallback(
    () => setMemory((old) => ({ ...old, shown: old.shown.filter(({ life }) => life !== "fixed") })),
    [],
  );
  return { shown: current.shown, mended: current.mended.size, sweep };
}

function begin(findings: readonly ShownFinding[], place: string) {
  return { findings, place, shown: findings, mended: countMended(new Set(), findings) };
}
