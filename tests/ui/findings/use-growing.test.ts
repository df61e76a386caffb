import { act, renderHook } from "@testing-library/react";
import { useGrowing } from "../../../src/ui/findings/useGrowing";

describe("how many lines are drawn", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const drawAll = () => {
    for (let portion = 0; portion < 50; portion++) act(() => void jest.runOnlyPendingTimers());
  };

  test.each([
    [40, 0, { first: 40, last: 40, held: 0 }],
    [3000, 0, { first: 100, last: 3000, held: 0 }],
    [7000, 0, { first: 100, last: 3000, held: 4000 }],
    [7000, 5000, { first: 5000, last: 5000, held: 2000 }],
  ])("of %i lines, with line %i needed", (total, needed, expected) => {
    const { result } = renderHook(() => useGrowing(total, needed));
    const first = result.current.drawn;
    drawAll();
    expect({ first, last: result.current.drawn, held: result.current.held }).toEqual(expected);
  });

  test("more when the clerk asks", () => {
    const { result } = renderHook(() => useGrowing(7000, 0));
    drawAll();
    act(() => result.current.showMore());
    drawAll();
    expect([result.current.drawn, result.current.held]).toEqual([6000, 1000]);
  });
});
