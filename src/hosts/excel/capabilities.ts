/** Below this there are no range areas and no workbook-wide change events: such an Excel gets the plain page. */
export const OLDEST_API = "1.9";

/** What this Excel can do beyond the oldest one we run in. */
export interface Capabilities {
  /** 1.13: merged areas can be asked for; otherwise levels fill down by blanks. */
  readonly mergedAreas: boolean;
  /** 1.10: sorting tells of itself. */
  readonly sortEvents: boolean;
  /** 1.14: a change says whether this add-in made it. */
  readonly triggerSource: boolean;
  /** 1.20: the syncs of one write become one step of Excel's own undo. */
  readonly undoGroups: boolean;
}

/** @param supports as Office.context.requirements.isSetSupported for ExcelApi */
export function capabilitiesOf(supports: (version: string) => boolean): Capabilities {
  return {
    mergedAreas: supports("1.13"),
    sortEvents: supports("1.10"),
    triggerSource: supports("1.14"),
    undoGroups: supports("1.20"),
  };
}
