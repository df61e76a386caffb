import { KnownSheets } from "../../../src/hosts/excel/known-sheets";
import { OwnWrites } from "../../../src/hosts/excel/own-writes";

const ROWS = [[{ value: "甲", text: "甲" }]];
const span = (first: number, last = first) => ({ first, last });

describe("which rows to read again", () => {
  test("all of a sheet that was never read", () => {
    const sheets = new KnownSheets();
    sheets.changed("{1}", span(3));
    expect(sheets.staleRows("{1}")).toBeUndefined();
  });

  test("only the changed ones after that", () => {
    const sheets = new KnownSheets();
    sheets.read("{1}", ROWS, sheets.now);
    sheets.changed("{1}", span(3));
    sheets.changed("{1}", span(8, 9));
    expect(sheets.staleRows("{1}")).toEqual({ rows: ROWS, spans: [span(3), span(8, 9)] });
  });

  test("all once anything may have changed", () => {
    const sheets = new KnownSheets();
    sheets.read("{1}", ROWS, sheets.now);
    sheets.changed("{1}", span(3));
    sheets.changed("{1}", undefined);
    expect(sheets.staleRows("{1}")).toBeUndefined();
  });

  test("a change that came while Excel was answering is not forgotten", () => {
    const sheets = new KnownSheets();
    sheets.read("{1}", ROWS, sheets.now);
    sheets.changed("{1}", span(3));
    const begun = sheets.now;
    sheets.changed("{1}", span(5));
    sheets.read("{1}", ROWS, begun);
    expect(sheets.staleRows("{1}")?.spans).toEqual([span(5)]);
  });

  test("a change of anything that came meanwhile is not forgotten either", () => {
    const sheets = new KnownSheets();
    const begun = sheets.now;
    sheets.read("{1}", ROWS, begun);
    sheets.changed("{1}", undefined);
    sheets.read("{1}", ROWS, begun);
    expect(sheets.staleRows("{1}")).toBeUndefined();
  });

  test("a sheet that is gone is forgotten with its name", () => {
    const sheets = new KnownSheets();
    sheets.name("{1}", "绩效目标表");
    sheets.active = "{1}";
    sheets.read("{1}", ROWS, sheets.now);
    sheets.forget("{1}");
    expect([sheets.idOf("绩效目标表"), sheets.staleRows("{1}"), sheets.active]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("echoes of our own writes", () => {
  test("while we write and shortly after", () => {
    let now = 0;
    const own = new OwnWrites(() => now);
    const end = own.begin("{1}");
    now = 60_000;
    expect(own.isEcho("{1}")).toBe(true);
    end();
    now += 1_900;
    expect(own.isEcho("{1}")).toBe(true);
    now += 200;
    expect(own.isEcho("{1}")).toBe(false);
  });

  test("the clerk's change on another sheet is hers", () => {
    const own = new OwnWrites(() => 0);
    own.begin("{1}");
    expect([own.isEcho("{1}"), own.isEcho("{2}")]).toEqual([true, false]);
  });
});
