import type { Announcement } from "./members/thing";

/** Who changed the workbook. */
export type Doer = "add-in" | "clerk" | "co-author";

/** The protocol's numbers of the events, and the names under which they are registered. */
const EVENTS: Readonly<Record<Announcement["kind"], { readonly type: number; readonly registered: string }>> = {
  changed: { type: 10, registered: "DataChangedEvent" },
  activated: { type: 11, registered: "ActivatedEvent" },
  deactivated: { type: 12, registered: "DeactivatedEvent" },
  added: { type: 13, registered: "AddedEvent" },
  selectionChanged: { type: 14, registered: "SelectionChangedEvent" },
  deleted: { type: 15, registered: "DeletedEvent" },
  calculated: { type: 16, registered: "CalculatedEvent" },
  formatChanged: { type: 18, registered: "FormatChangedEvent" },
  rowSorted: { type: 19, registered: "RowSortedEvent" },
  columnSorted: { type: 20, registered: "ColumnSortedEvent" },
  rowHidden: { type: 22, registered: "RowHiddenChangedEvent" },
  protectionChanged: { type: 24, registered: "ProtectionChangedEvent" },
};

/** What can be listened to here. */
export const EVENT_NAMES: ReadonlySet<string> = new Set(Object.values(EVENTS).map(({ registered }) => registered));

/** An event as it travels to the pane. */
export interface EventMessage {
  readonly type: number;
  readonly targetId: string;
  /** JSON of the event's arguments. */
  readonly message: string;
  readonly isRemote: boolean;
}

/** The messages that tell of it: to whoever listens to all sheets, and to whoever listens to this one. */
export function eventMessages(
  event: Announcement,
  doer: Doer,
  listening: ReadonlySet<string>,
): readonly EventMessage[] {
  const { type, registered } = EVENTS[event.kind];
  const { sheet, address, changeType, details, isHidden } = event;
  const message = JSON.stringify({
    worksheetId: sheet.id,
    source: doer === "co-author" ? "Remote" : "Local",
    triggerSource: doer === "add-in" ? "ThisLocalAddin" : "Unknown",
    shiftDirection: "None",
    ...(address === undefined ? {} : { address }),
    ...(changeType === undefined ? {} : { changeType }),
    ...(isHidden === undefined ? {} : { changeType: isHidden ? "Hidden" : "Unhidden" }),
    ...(details === undefined ? {} : detailsOf(details)),
    ...(event.kind === "protectionChanged" ? { isProtected: sheet.protection !== undefined } : {}),
  });
  return ["Workbook", sheet.id]
    .filter((target) => listening.has(`${target}/${registered}`))
    .map((targetId) => ({ type, targetId, message, isRemote: doer === "co-author" }));
}

/** Only a change of one cell says what it was. */
function detailsOf({ before, after }: NonNullable<Announcement["details"]>): object {
  const typeOf = (value: unknown) =>
    value === "" || value === null
      ? "Empty"
      : typeof value === "number"
        ? "Double"
        : typeof value === "boolean"
          ? "Boolean"
          : "String";
  return {
    valueBefore: before,
    valueAfter: after,
    valueTypeBefore: typeOf(before),
    valueTypeAfter: typeOf(after),
  };
}
