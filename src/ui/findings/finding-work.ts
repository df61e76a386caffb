import { createContext, useContext } from "react";
import type { AssistantActions } from "../../app/assistant-state";
import type { Rule } from "../../core/check/rule";

/** What a line of the list can have done; the same object for all lines and from draw to draw. */
export interface FindingWork extends Pick<AssistantActions, "applyFix" | "ignore"> {
  readonly select: (key: string) => Promise<void>;
  readonly toggleFold: (key: string) => void;
  readonly ruleOf: (id: string) => Rule | undefined;
  readonly adjustRule: (id: string) => void;
}

const Work = createContext<FindingWork | undefined>(undefined);

export const FindingWorkProvider = Work.Provider;

export function useFindingWork(): FindingWork {
  const work = useContext(Work);
  if (!work) throw new Error("A finding stands outside the list");
  return work;
}
