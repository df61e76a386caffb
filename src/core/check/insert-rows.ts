import type { Block } from "../form/form";
import type { Fix } from "./finding";
import type { CoverageSlot } from "./profile";

/** The choice to fill a missing place of a block with rows of the template that fits it best. */
export function insertRows(label: string, block: Block, slot: CoverageSlot): Fix {
  return {
    label,
    kind: "choice",
    intent: {
      action: "insert-rows",
      anchor: { sheet: block.header.sheet, row: block.firstRow },
      payload: { slots: [slot] },
    },
  };
}
