import { MEMBERS, SimError, type Tell, type Thing } from "./members";
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
  readonly ActionType: 1 | 2 | 3 | 4 | 5;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Top?: number; readonly Skip?: number };
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

const WRITES = new Set(["Insert", "Delete", "Merge", "Unmerge", "CopyFrom", "Add", "SetXml", "SetPrintTitleRows"]);
const HOUSEKEEPING = new Set(["_RemoveReference", "NotifyActionHandlerReady", "_KeepReference"]);

/** Answers rich-api requests from a workbook in memory, as Excel's server would. Unknown members fail loudly. */
export class Executor {
  readonly records: RequestRecord[] = [];
  readonly unknown: string[] = [];
  /** Errors to answer with instead, one a request. */
  readonly faults: (() => void)[] = [];
  readonly #references = new Map<string, Thing>();
  #count = 0;

  constructor(
    readonly book: SimWorkbook,
    readonly tell: Tell,
  ) {}

  /** The body of the response; throws nothing. */
  execute(body: string): string {
    const request = JSON.parse(body) as Request;
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    const resolved = new Map<number, Thing | null>();
    this.records.push(recordOf(request));
    let index = 0;
    try {
      if (!this.records[this.records.length - 1]?.isHousekeeping) this.faults.shift()?.();
      for (const action of request.Actions) {
        if (action.ActionType === 5) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: this.#act(action, request, resolved) });
        index++;
      }
      return JSON.stringify({ Results: results, TraceIds: traces });
    } catch (error) {
      if (!(error instanceof SimError)) throw error;
      const { code, message } = error;
      return JSON.stringify({
        Results: results,
        Error: { Code: code, Message: message, HttpStatusCode: 400, Location: "", ActionIndex: index },
        TraceIds: traces,
      });
    }
  }

  #act(action: Action, request: Request, resolved: Map<number, Thing | null>): unknown {
    if (action.ActionType === 5) return null;
    const thing = this.#resolve(action.ObjectPathId, request, resolved);
    switch (action.ActionType) {
      case 1:
        return thing && this.#identity(thing);
      case 2:
        return thing && { ...this.#identity(thing), ...this.#query(thing, action.QueryInfo?.Select ?? ["*"]) };
      case 3: {
        if (!thing) return null;
        if (/^_(?:Un)?[Rr]egister/.test(action.Name)) return null;
        if (action.Name === "_RemoveReference") {
          this.#references.delete(String(action.ArgumentInfo?.Arguments?.[0]));
          return null;
        }
        const answer = this.#call(thing, action.Name, this.#arguments(action.ArgumentInfo, request, resolved));
        return isThing(answer) ? this.#identity(answer) : (answer ?? null);
      }
      case 4: {
        if (!thing) return null;
        const setter = MEMBERS[thing.type].setters?.[action.Name];
        if (!setter) return this.#unknownMember(`${thing.type}.${action.Name} =`);
        const [value] = this.#arguments(action.ArgumentInfo, request, resolved);
        (setter as (self: Thing, value: unknown, book: SimWorkbook, tell: Tell) => void)(
          thing,
          value,
          this.book,
          this.tell,
        );
        return null;
      }
    }
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
    if (path.ObjectPathType === 7 || path.ParentObjectPathId === undefined) return null;
    const parent = this.#resolve(path.ParentObjectPathId, request, resolved);
    if (!parent) return null;
    const members = MEMBERS[parent.type];
    const args = this.#arguments(path.ArgumentInfo, request, resolved);
    if (path.ObjectPathType === 5) {
      if (!members.item) return this.#unknownMember(`${parent.type}[]`);
      const item = (members.item as (self: Thing, key: string, book: SimWorkbook) => Thing | null)(
        parent,
        String(args[0]),
        this.book,
      );
      if (!item) throw new SimError("ItemNotFound", `The requested resource doesn't exist: ${String(args[0])}`);
      return item;
    }
    if (path.ObjectPathType === 4) {
      const object = members.objects?.[path.Name];
      if (!object) return this.#unknownMember(`${parent.type}.${path.Name}`);
      return (object as (self: Thing, book: SimWorkbook) => Thing | null)(parent, this.book);
    }
    const answer = this.#call(parent, path.Name, args);
    if (answer === null && !path.Name.endsWith("OrNullObject"))
      throw new SimError("ItemNotFound", `The requested resource doesn't exist: ${path.Name}`);
    return isThing(answer) ? answer : null;
  }

  /** A thing of a sheet that is gone is gone too. */
  #alive(thing: Thing): Thing {
    if ("sheet" in thing && !this.book.sheets.includes(thing.sheet))
      throw new SimError("InvalidReference", "This reference is not valid for the current operation.");
    return thing;
  }

  #call(thing: Thing, name: string, args: readonly unknown[]): unknown {
    const method = MEMBERS[thing.type].methods?.[name];
    if (!method) return this.#unknownMember(`${thing.type}.${name}()`);
    return (method as (self: Thing, args: readonly unknown[], book: SimWorkbook, tell: Tell) => unknown)(
      thing,
      args,
      this.book,
      this.tell,
    );
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

  #identity(thing: Thing): Record<string, unknown> {
    const identity = MEMBERS[thing.type].identity;
    const own = identity
      ? (identity as (self: Thing, book: SimWorkbook) => Record<string, unknown>)(thing, this.book)
      : {};
    if (thing.type !== "Range" && thing.type !== "RangeAreas") return own;
    const known = [...this.#references].find(([, one]) => one === thing)?.[0];
    const reference = known ?? `ref${++this.#count}`;
    this.#references.set(reference, thing);
    return { ...own, _ReferenceId: reference };
  }

  /** Loaded properties by their PascalCase names; paths such as "format/rowHeight" go through objects. */
  #query(thing: Thing, select: readonly string[]): Record<string, unknown> {
    const members = MEMBERS[thing.type];
    if (members.items) {
      const inner = select.map((path) => path.replace(/^items\/?/, "") || "*");
      const items = (members.items as (self: Thing, book: SimWorkbook) => readonly Thing[])(thing, this.book);
      return { _Items: items.map((item) => ({ ...this.#identity(item), ...this.#query(item, inner) })) };
    }
    const answer: Record<string, unknown> = {};
    const nested = new Map<string, string[]>();
    for (const path of select) {
      const [head = "", ...rest] = path.split("/");
      const name = pascal(head);
      const scalar = members.scalars?.[name];
      if (head === "*")
        for (const [key, read] of Object.entries(members.scalars ?? {}))
          answer[key] = (read as (self: Thing, book: SimWorkbook) => unknown)(thing, this.book);
      else if (scalar) answer[name] = (scalar as (self: Thing, book: SimWorkbook) => unknown)(thing, this.book);
      else if (members.objects?.[name]) nested.set(name, [...(nested.get(name) ?? []), rest.join("/") || "*"]);
      else this.#unknownMember(`${thing.type}.${name}`);
    }
    for (const [name, paths] of nested) {
      const object = members.objects?.[name] as (self: Thing, book: SimWorkbook) => Thing | null;
      const inner = object(thing, this.book);
      answer[name] = inner && { ...this.#identity(inner), ...this.#query(inner, paths) };
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
  const real = called.filter((name) => !HOUSEKEEPING.has(name));
  return {
    reads: Actions.filter(({ ActionType }) => ActionType === 2).length,
    writes: set.length + called.filter((name) => WRITES.has(name)).length,
    names: [...called, ...set],
    isHousekeeping: real.length === 0 && set.length === 0 && called.length > 0,
  };
}

function isThing(answer: unknown): answer is Thing {
  return typeof answer === "object" && answer !== null && "type" in answer;
}

const pascal = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);
