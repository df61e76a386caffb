import { startTransition, useEffect, useState } from "react";

/** Drawn at once; the rest follows in portions between the clerk's own doings. */
const FIRST = 100;
const PORTION = 150;
/** Beyond these many lines the clerk asks for more herself. */
export const PAGE = 3000;

interface Growing {
  /** How many lines to draw by now. */
  readonly drawn: number;
  /** How many there are beyond those that are drawn of themselves. */
  readonly held: number;
  readonly showMore: () => void;
}

/** Which of `total` lines to draw, at least up to `needed`. */
export function useGrowing(total: number, needed: number): Growing {
  const [drawn, setDrawn] = useState(FIRST);
  const [limit, setLimit] = useState(PAGE);
  const goal = Math.min(total, Math.max(limit, needed));
  useEffect(() => {
    if (drawn >= goal) return undefined;
    const timer = setTimeout(() => startTransition(() => setDrawn((lines) => lines + PORTION)), 0);
    return () => clearTimeout(timer);
  }, [drawn, goal]);
  return {
    drawn: Math.min(goal, Math.max(drawn, needed)),
    held: total - goal,
    showMore: () => setLimit(goal + PAGE),
  };
}
