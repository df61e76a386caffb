import type { EditFeed, SheetChange } from "../../src/app/ports/workbook";
import { watchEdits, type Burst } from "../../src/app/watch-edits";

class Feed implements EditFeed {
  listener: ((change: SheetChange) => void) | undefined;
  subscribe(listener: (change: SheetChange) => void): Promise<() => Promise<void>> {
    this.listener = listener;
    return Promise.resolve(() => Promise.resolve(void (this.listener = undefined)));
  }
  cells(first: number, last = first, sheet = "表"): void {
    this.listener?.({ sheet, kind: "cells", rows: { first, last } });
  }
}

describe("watchEdits", () => {
  let feed: Feed;
  let heard: (readonly Burst[])[];
  let stop: () => Promise<void>;
  beforeEach(async () => {
    jest.useFakeTimers();
    feed = new Feed();
    heard = [];
    stop = await watchEdits(feed, (bursts) => Promise.resolve(void heard.push(bursts)));
  });
  afterEach(() => jest.useRealTimers());

  test("waits until it is quiet and joins the rows", async () => {
    feed.cells(5);
    await jest.advanceTimersByTimeAsync(100);
    feed.cells(9, 12);
    await jest.advanceTimersByTimeAsync(149);
    expect(heard).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(heard).toEqual([[{ sheet: "表", kind: "cells", rows: { first: 5, last: 12 } }]]);
  });

  test("does not wait for ever while the clerk types on", async () => {
    for (let at = 0; at < 600; at += 100) {
      feed.cells(at);
      await jest.advanceTimersByTimeAsync(100);
    }
    expect(heard).toHaveLength(1);
  });

  test("moved rows outweigh edited cells, and unknown rows known ones", async () => {
    feed.cells(5);
    feed.listener?.({ sheet: "表", kind: "structure" });
    feed.cells(7);
    await jest.advanceTimersByTimeAsync(600);
    expect(heard).toEqual([[{ sheet: "表", kind: "structure" }]]);
  });

  test("that rows moved is told at once, also where another sheet comes to the front with it", async () => {
    await stop();
    const moved: string[] = [];
    await watchEdits(
      feed,
      (bursts) => Promise.resolve(void heard.push(bursts)),
      (sheet) => void moved.push(sheet),
    );
    feed.cells(1);
    feed.listener?.({ sheet: "表", kind: "structure" });
    feed.listener?.({ sheet: "表", kind: "activated" });
    expect({ moved, heard }).toEqual({ moved: ["表"], heard: [] });
    await jest.advanceTimersByTimeAsync(600);
    expect({ moved, heard }).toEqual({ moved: ["表"], heard: [[{ sheet: "表", kind: "activated" }]] });
  });

  test("each sheet has its own burst", async () => {
    feed.cells(1, 1, "甲");
    feed.cells(2, 2, "乙");
    await jest.advanceTimersByTimeAsync(600);
    expect(heard).toEqual([
      [
        { sheet: "甲", kind: "cells", rows: { first: 1, last: 1 } },
        { sheet: "乙", kind: "cells", rows: { first: 2, last: 2 } },
      ],
    ]);
  });

  test("one check at a time: what comes meanwhile waits for its end", async () => {
    await stop();
    let finish: () => void = () => undefined;
    let running = 0;
    let most = 0;
    await watchEdits(feed, async () => {
      most = Math.max(most, ++running);
      await new Promise<void>((resolve) => (finish = resolve));
      running--;
    });
    feed.cells(1);
    await jest.advanceTimersByTimeAsync(150);
    feed.cells(2);
    await jest.advanceTimersByTimeAsync(1000);
    expect([running, most]).toEqual([1, 1]);
    finish();
    await jest.advanceTimersByTimeAsync(150);
    expect([running, most]).toEqual([1, 1]);
    finish();
  });

  test("nothing is heard after stopping", async () => {
    feed.cells(1);
    await stop();
    await jest.advanceTimersByTimeAsync(1000);
    expect(heard).toEqual([]);
  });
});
