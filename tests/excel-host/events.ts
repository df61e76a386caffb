import type { Announcement } from "./members";

/** Who changed the workbook. */
export type Doer = "add-in" | "clerk" | "co-author";

/** The protocol's numbers of the events, and the names under which they are registered. */
const EVENTS: Readonly<Record<Announcement["kind"], { readonly type: number; readonly registered: string }>> = {
  changed: { type: 10, registered: "DataChangedEvent" },
  activated: { type: 11, registered: "ActivatedEvent" },
  added: { type: 13, registered: "AddedEvent" },
  selectionChanged: { type: 14, registered: "SelectionChangedEvent" },
  deleted: { type: 15, registered: "DeletedEvent" },
  calculated: { type: 16, registered: "CalculatedEvent" },
  formatChanged: { type: 18, registered: "FormatChangedEvent" },
  rowSorted: { type: 19, registered: "RowSortedEvent" },
};

/** An event as it travels to the pane. */
export interface EventMessage {
  readonly type: number;
  readonly targetId: string;
  /** JSON of the event's arguments. */
  readonly message: string;
  readonly isRemote: boolean;
}

/** The message that tells of it; undefined where nobody listens. All events are those of the worksheet collection. */
export function eventMessage(
  { kind, sheet, address, changeType }: Announcement,
  doer: Doer,
  listening: ReadonlySet<string>,
): EventMessage | undefined {
  const { type, registered } = EVENTS[kind];
  if (!listening.has(registered)) return undefined;
  const message = JSON.stringify({
    worksheetId: sheet.id,
    source: doer === "co-author" ? "Remote" : "Local",
    triggerSource: doer === "add-in" ? "ThisLocalAddin" : "Unknown",
    shiftDirection: "None",
    ...(address === undefined ? {} : { address }),
    ...(changeType === undefined ? {} : { changeType }),
  });
  return { type, targetId: "Workbook", message, isRemote: doer === "co-author" };
}
