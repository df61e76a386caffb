import type { Indicator } from "../form/form";
import type { Fix } from "./finding";

/** The choice to file an indicator's row under other levels of the same block. */
export function moveRow(indicator: Indicator, level1: string, level2: string): Fix {
  return {
    label: `移到“${level2}”下`,
    kind: "choice",
    intent: {
      action: "move-row",
      anchor: { sheet: indicator.table.sheet, row: indicator.row },
      payload: { level1, level2 },
    },
  };
}
