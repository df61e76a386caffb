import { moveBlock, type LineMove } from "../../src/core/sheet/line-move";
import { EVENT_NAMES } from "./events";
import { membersOf } from "./members/members";
import { Argument, Arguments, SimError, type Announcement, type Thing } from "./members/thing";
import type { SimSheet } from "./sim-sheet";
import type { SimWorkbook } from "./sim-workbook";

/** How requests name things and what they ask: the numbers are the protocol's. */
interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}
interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly number[];
}
interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: Query;
}
interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  /** Of a collection: how many items, and how many are left out before them. */
  readonly Top?: number;
  readonly Skip?: number;
}
interface Request {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** What a request did, for counting. */
export interface RequestRecord {
  readonly reads: number;
  readonly writes: number;
  /** Names of the methods called and properties set. */
  readonly names: readonly string[];
  /** Library start-up and release of references: not the pane's doing. */
  readonly isHousekeeping: boolean;
}

/** What can go wrong with Excel; each stands until it is taken back. */
export interface Faults {
  /** A cell is being edited: Excel answers nothing else meanwhile. */
  isEditingCell: boolean;
  /** Requests are taken and never answered. */
  isSilent: boolean;
  /** Excel refuses every request, or only those that write. */
  denies: "nothing" | "writes" | "everything";
  /** Another workbook is in front: nothing can be selected here. */
  isBehind: boolean;
  /** A request fails at the first action that writes after so many that did. */
  writesLeft: number;
}

/** Excel on the web refuses larger requests and answers, in bytes (A13). */
const LARGEST_PAYLOAD = 5 * 1024 * 1024;

const WRITES = new Set([
  "Add",
  "Clear",
  "ClearAll",
  "CopyFrom",
  "Delete",
  "Insert",
  "Merge",
  "Protect",
  "SetPrintTitleRows",
  "SetXml",
  "Unmerge",
  "Unprotect",
]);
/** What needs the workbook in front. */
const SELECTION = new Set(["Select", "GetSelectedRange", "GetSelectedRanges", "GetActiveCell"]);
const HOUSEKEEPING = new Set(["_RemoveReference", "NotifyActionHandlerReady", "_KeepReference"]);
const REGISTRATION = /^_(Un)?[Rr]egister(\w+)$/;

/** Answers rich-api requests from a workbook in memory, as Excel's server would. Unknown members fail loudly. */
export class Executor {
  readonly records: RequestRecord[] = [];
  readonly unknown: string[] = [];
  readonly faults: Faults = {
    isEditingCell: false,
    isSilent: false,
    denies: "nothing",
    isBehind: false,
    writesLeft: Infinity,
  };
  /** Called before the next request that is not housekeeping, once: to change things between two syncs. */
  beforeNext: (() => void) | undefined;
  /** Events that are listened to, of the workbook or of one sheet: "Workbook/DataChangedEvent". */
  readonly listening = new Set<string>();
  readonly #references = new Map<string, Thing>();
  readonly #named = new WeakMap<Thing, string>();
  readonly #kept = new Set<string>();
  #count = 0;
  #announced: Announcement[] = [];

  constructor(readonly book: SimWorkbook) {
    book.onMove = (sheet, move) => this.#moveKept(sheet, move);
  }

  /** Requests of the pane's own since the last call, without housekeeping. */
  takeRecords(): readonly RequestRecord[] {
    return this.records.splice(0).filter(({ isHousekeeping }) => !isHousekeeping);
  }

  /** References that the pane holds: none when it has finished. */
  get openReferences(): number {
    return this.#references.size;
  }

  /** A reload of the pane drops what it held. */
  forgetPane(): void {
    this.#references.clear();
    this.#kept.clear();
    this.listening.clear();
    this.book.tellsPane = true;
  }

  /** What requests have changed since the last call, to be announced after their answer (A14). */
  takeAnnouncements(): readonly Announcement[] {
    return this.#announced.splice(0);
  }

  /** The body of the response; never settles while Excel is silent. */
  answer(body: string): Promise<string> {
    const request = JSON.parse(body) as Request;
    const record = recordOf(request);
    this.records.push(record);
    if (this.faults.isSilent && !record.isHousekeeping) return new Promise(() => {});
    return Promise.resolve(this.#execute(request, record, body));
  }

  #execute(request: Request, record: RequestRecord, body: string): string {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    const resolved = new Map<number, Thing | null>();
    try {
      if (!record.isHousekeeping) {
        const act = this.beforeNext;
        this.beforeNext = undefined;
        act?.();
        this.#refuse(record, body);
      }
      for (const action of request.Actions) {
        if (action.ActionType === 5) traces.push(action.Id);
        if (isWrite(action, request) && this.faults.writesLeft-- <= 0)
          throw new SimError("GeneralException", "There was an internal error while processing the request.");
        results.push({ ActionId: action.Id, Value: this.#act(action, request, resolved) });
      }
      const response = JSON.stringify({ Results: results, TraceIds: traces });
      if (Buffer.byteLength(response) > LARGEST_PAYLOAD)
        throw new SimError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
      return response;
    } catch (error) {
      if (!(error instanceof SimError)) throw error;
      // What was done before the failing action stays done (A15).
      const { code, message } = error;
      // An answer that is too large fails as a whole, at none of the actions.
      const isWhole = results.length === request.Actions.length;
      return JSON.stringify({
        Results: isWhole ? [] : results,
        Error: {
          Code: code,
          Message: message,
          HttpStatusCode: 400,
          Location: "",
          ...(isWhole ? {} : { ActionIndex: results.length }),
        },
        TraceIds: traces,
      });
    } finally {
      for (const reference of this.#references.keys())
        if (!this.#kept.has(reference)) this.#references.delete(reference);
    }
  }

  #refuse({ writes }: RequestRecord, body: string): void {
    const { isEditingCell, denies } = this.faults;
    if (Buffer.byteLength(body) > LARGEST_PAYLOAD)
      throw new SimError("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
    if (isEditingCell)
      throw new SimError("InvalidOperationInCellEditMode", "Excel is in cell-editing mode. Please exit the edit mode.");
    if (denies === "everything" || (denies === "writes" && writes > 0))
      throw new SimError("AccessDenied", "You do not have permissions to perform the requested operation.");
  }

  #act(action: Action, request: Request, resolved: Map<number, Thing | null>): unknown {
    if (action.ActionType === 5) return null;
    const thing = this.#resolve(action.ObjectPathId, request, resolved);
    switch (action.ActionType) {
      case 1:
        return thing && this.#identity(thing);
      case 2:
        return thing && { ...this.#identity(thing), ...this.#query(thing, action.QueryInfo ?? {}) };
      case 3:
        return thing && this.#callAction(thing, action, request, resolved);
      case 4:
        return thing && this.#set(thing, action.Name, this.#arguments(action.ArgumentInfo, request, resolved)[0]);
      default:
        return this.#unknownMember(`action of type ${action.ActionType}`);
    }
  }

  #callAction(thing: Thing, action: Action, request: Request, resolved: Map<number, Thing | null>): unknown {
    const [, un, event] = REGISTRATION.exec(action.Name) ?? [];
    if (event !== undefined) {
      if (!EVENT_NAMES.has(event) || (thing.type !== "WorksheetCollection" && thing.type !== "Worksheet"))
        return this.#unknownMember(`${thing.type}.${action.Name}()`);
      const target = `${thing.type === "Worksheet" ? thing.sheet.id : "Workbook"}/${event}`;
      if (un === undefined) this.listening.add(target);
      else this.listening.delete(target);
      return null;
    }
    const args = this.#arguments(action.ArgumentInfo, request, resolved);
    if (action.Name === "_RemoveReference") {
      this.#references.delete(String(args[0]));
      this.#kept.delete(String(args[0]));
      return null;
    }
    if (action.Name === "_KeepReference") {
      this.#kept.add(this.#referenceTo(thing));
      return null;
    }
    const answer = this.#call(thing, action.Name, args);
    return isThing(answer) ? this.#identity(answer) : answer;
  }

  #set(thing: Thing, name: string, value: unknown): null {
    const setter = membersOf(thing).setters?.[name];
    if (!setter) return this.#unknownMember(`${thing.type}.${name} =`);
    setter(thing, new Argument(value ?? null), this.book, (event) => this.#announced.push(event));
    return null;
  }

  #resolve(id: number, request: Request, resolved: Map<number, Thing | null>): Thing | null {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const path = request.ObjectPaths[String(id)];
    if (!path) throw new SimError("InvalidObjectPath", `simulator: no path ${id}`);
    const thing = this.#follow(path, request, resolved);
    resolved.set(id, thing);
    return thing;
  }

  #follow(path: ObjectPath, request: Request, resolved: Map<number, Thing | null>): Thing | null {
    if (path.ObjectPathType === 1) return { type: "Workbook" };
    if (path.ObjectPathType === 2) return { type: "Service" };
    if (path.ObjectPathType === 6) {
      const kept = this.#references.get(path.Name);
      if (!kept) throw new SimError("InvalidObjectPath", `simulator: no reference ${path.Name}`);
      return this.#alive(kept);
    }
    if (path.ObjectPathType > 7) return this.#unknownMember(`path of type ${path.ObjectPathType}`);
    if (path.ObjectPathType === 7 || path.ParentObjectPathId === undefined) return null;
    const parent = this.#resolve(path.ParentObjectPathId, request, resolved);
    if (!parent) return null;
    const members = membersOf(parent);
    const args = this.#arguments(path.ArgumentInfo, request, resolved);
    if (path.ObjectPathType === 5) {
      if (!members.item) return this.#unknownMember(`${parent.type}[]`);
      const item = members.item(parent, String(args[0]), this.book);
      if (!item) throw new SimError("ItemNotFound", `The requested resource doesn't exist: ${String(args[0])}`);
      return item;
    }
    if (path.ObjectPathType === 4) {
      const object = members.objects?.[path.Name];
      if (!object) return this.#unknownMember(`${parent.type}.${path.Name}`);
      return object(parent, this.book);
    }
    const answer = this.#call(parent, path.Name, args);
    if (answer === null && !path.Name.endsWith("OrNullObject"))
      throw new SimError("ItemNotFound", `The requested resource doesn't exist: ${path.Name}`);
    return isThing(answer) ? answer : null;
  }

  /** Ranges that are kept stand for the same cells when whole rows or columns go in or out (A22). */
  #moveKept(sheet: SimSheet, move: LineMove): void {
    for (const [reference, thing] of this.#references) {
      if (!this.#kept.has(reference) || (thing.type !== "Range" && thing.type !== "RangeAreas")) continue;
      if (thing.sheet !== sheet) continue;
      const moved: Thing = { ...thing, blocks: thing.blocks.flatMap((block) => moveBlock(move, block) ?? []) };
      this.#references.set(reference, moved);
      this.#named.set(moved, reference);
    }
  }

  /** A thing of a sheet that is gone is gone too, and so are deleted cells. */
  #alive(thing: Thing): Thing {
    const isGone = "blocks" in thing && thing.blocks.length === 0;
    if (isGone || ("sheet" in thing && thing.sheet && !this.book.sheets.includes(thing.sheet)))
      throw new SimError("InvalidReference", "This reference is not valid for the current operation.");
    return thing;
  }

  #call(thing: Thing, name: string, args: readonly unknown[]): unknown {
    if (SELECTION.has(name) && this.faults.isBehind)
      throw new SimError("InvalidSelection", "The current selection is invalid for this operation.");
    const method = membersOf(thing).methods?.[name];
    if (!method) return this.#unknownMember(`${thing.type}.${name}()`);
    return method(thing, new Arguments(args), this.book, (event) => this.#announced.push(event));
  }

  #arguments(
    info: ArgumentInfo | undefined,
    request: Request,
    resolved: Map<number, Thing | null>,
  ): readonly unknown[] {
    return (info?.Arguments ?? []).map((value, i) => {
      const id = info?.ReferencedObjectPathIds?.[i];
      return id ? this.#resolve(id, request, resolved) : value;
    });
  }

  #identity(thing: Thing): Readonly<Record<string, unknown>> {
    const own = membersOf(thing).identity?.(thing, this.book) ?? {};
    return thing.type === "Range" || thing.type === "RangeAreas"
      ? { ...own, _ReferenceId: this.#referenceTo(thing) }
      : own;
  }

  /** One reference a thing; those not kept last as long as the request. */
  #referenceTo(thing: Thing): string {
    const reference = this.#named.get(thing) ?? `ref${++this.#count}`;
    this.#named.set(thing, reference);
    this.#references.set(reference, thing);
    return reference;
  }

  /** What was asked to be loaded: an object's properties, or those of a page of a collection's items. */
  #query(thing: Thing, { Select, Expand = [], Top, Skip = 0 }: Query): Record<string, unknown> {
    const paths = [...(Select && Select.length > 0 ? Select : ["*"]), ...Expand];
    const { items } = membersOf(thing);
    if (!items) return this.#properties(thing, paths);
    // Count and the like are the collection's own.
    const own = paths.filter((path) => membersOf(thing).scalars?.[pascal(path)] !== undefined);
    const inner = paths.filter((path) => !own.includes(path)).map((path) => path.replace(/^items\/?/, "") || "*");
    const page = items(thing, this.book).slice(Skip, Top === undefined ? undefined : Skip + Top);
    return {
      ...this.#properties(thing, own),
      ...(inner.length > 0
        ? { _Items: page.map((item) => ({ ...this.#identity(item), ...this.#properties(item, inner) })) }
        : {}),
    };
  }

  /** Loaded properties by their PascalCase names; paths such as "format/rowHeight" go through objects. */
  #properties(thing: Thing, paths: readonly string[]): Record<string, unknown> {
    const members = membersOf(thing);
    const answer: Record<string, unknown> = {};
    const nested = new Map<string, string[]>();
    for (const path of paths) {
      const [head = "", ...rest] = path.split("/");
      const name = pascal(head);
      const scalar = members.scalars?.[name];
      if (head === "*")
        for (const [key, read] of Object.entries(members.scalars ?? {})) answer[key] = read(thing, this.book);
      else if (scalar) answer[name] = scalar(thing, this.book);
      else if (members.objects?.[name]) nested.set(name, [...(nested.get(name) ?? []), rest.join("/") || "*"]);
      else this.#unknownMember(`${thing.type}.${name}`);
    }
    for (const [name, inside] of nested) {
      const inner = members.objects?.[name]?.(thing, this.book) ?? null;
      answer[name] = inner && { ...this.#identity(inner), ...this.#query(inner, { Select: inside }) };
    }
    return answer;
  }

  #unknownMember(name: string): never {
    this.unknown.push(name);
    throw new SimError("ApiNotFound", `simulator: ${name}`);
  }
}

function recordOf({ Actions, ObjectPaths }: Request): RequestRecord {
  const paths = Object.values(ObjectPaths);
  const called = [
    ...Actions.filter(({ ActionType }) => ActionType === 3),
    ...paths.filter(({ ObjectPathType }) => ObjectPathType === 3),
  ].map(({ Name }) => Name);
  const set = Actions.filter(({ ActionType }) => ActionType === 4).map(({ Name }) => `${Name} =`);
  const reads = Actions.filter(({ ActionType }) => ActionType === 2).length;
  return {
    reads,
    writes: set.length + called.filter((name) => WRITES.has(name)).length,
    names: [...called, ...set],
    isHousekeeping:
      reads === 0 && set.length === 0 && called.length > 0 && called.every((name) => HOUSEKEEPING.has(name)),
  };
}

function isWrite({ ActionType, Name, ObjectPathId }: Action, { ObjectPaths }: Request): boolean {
  if (ActionType === 4) return true;
  // A method that returns an object is called where that object is made.
  const path = ObjectPaths[String(ObjectPathId)];
  const called = ActionType === 3 ? Name : ActionType === 1 && path?.ObjectPathType === 3 ? path.Name : "";
  return WRITES.has(called);
}

function isThing(answer: unknown): answer is Thing {
  return typeof answer === "object" && answer !== null && "type" in answer;
}

const pascal = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);
