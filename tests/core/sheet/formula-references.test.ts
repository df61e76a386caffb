import fc from "fast-check";
import { copyFormula, moveReferences, renameSheetIn } from "../../../src/core/sheet/formula-references";
import type { LineMove } from "../../../src/core/sheet/line-move";
import { reverseMove } from "../../../src/core/sheet/line-move";

const insert = (at: number, count: number): LineMove => ({ axis: "row", kind: "insert", at, count });
const remove = (at: number, count: number): LineMove => ({ axis: "row", kind: "delete", at, count });

describe("a formula after lines moved on its own sheet", () => {
  // Two rows inserted before row 5.
  test.each([
    ["=A4", "=A4", "above"],
    ["=A5", "=A7", "at the insertion"],
    ["=$B$9+c9", "=$B$11+C11", "fixed and relative alike"],
    ["=SUM(D4:D9)", "=SUM(D4:D11)", "a range grows"],
    ["=SUM(D5:D9)", "=SUM(D7:D11)", "a range that begins there moves"],
    ["=SUM(D1:D4)", "=SUM(D1:D4)", "a range that ends above stays"],
    ["=SUM(D9:D4)", "=SUM(D11:D4)", "a range written upside down"],
    ["=SUM(5:9)", "=SUM(7:11)", "whole rows"],
    ["=SUM($1:$6)", "=SUM($1:$8)", "whole rows around it"],
    ["=SUM(A:C)", "=SUM(A:C)", "whole columns"],
    ['="见A9"&A9', '="见A9"&A11', "text is no reference"],
    ['="说""A9"""&A9', '="说""A9"""&A11', "quotes in a text"],
    ["=LOG10(A9)", "=LOG10(A11)", "a function whose name looks like a cell"],
    ["=ABC1.5+收入2024+A9_1", "=ABC1.5+收入2024+A9_1", "names"],
    ["=名单表[[#Headers],[A9]]+A9", "=名单表[[#Headers],[A9]]+A11", "structured references"],
    ["=[1]绩效目标!A9+A9", "=[1]绩效目标!A9+A11", "another workbook"],
    ["='[旧表.xlsx]绩效目标'!A9+A9", "='[旧表.xlsx]绩效目标'!A9+A11", "another workbook by name"],
    ["=绩效目标!A9+名单!A9", "=绩效目标!A11+名单!A9", "its own sheet by name, and another"],
    ["='绩效目标'!$A$9:$B$12", "='绩效目标'!$A$11:$B$14", "its own sheet in quotes"],
    ["=SUM(绩效目标:名单!A9)", "=SUM(绩效目标:名单!A9)", "several sheets stay"],
    ["=IF(A9>1.5E10,#N/A,A9#)", "=IF(A11>1.5E10,#N/A,A11#)", "numbers, errors, spills"],
    ["=A1048576", "=#REF!", "pushed off the sheet"],
    ["=A9:INDEX(B:B,9)", "=A11:INDEX(B:B,9)", "a range up to a function"],
  ])("%s becomes %s: %s", (before, after) => {
    expect(moveReferences(before, insert(4, 2), "绩效目标", "绩效目标")).toBe(after);
  });

  // Rows 5 and 6 deleted.
  test.each([
    ["=A5", "=#REF!"],
    ["=SUM(A5:A6)", "=SUM(#REF!)"],
    ["=绩效目标!A6", "=绩效目标!#REF!"],
    ["=SUM(A4:A9)", "=SUM(A4:A7)"],
    ["=SUM(A6:A9)", "=SUM(A5:A7)"],
    ["=SUM(A1:A5)", "=SUM(A1:A4)"],
    ["=A7", "=A5"],
  ])("%s becomes %s when its rows go", (before, after) => {
    expect(moveReferences(before, remove(4, 2), "绩效目标", "绩效目标")).toBe(after);
  });

  test("columns move as rows do", () => {
    const move: LineMove = { axis: "column", kind: "insert", at: 2, count: 1 };
    expect(moveReferences("=B1+C1+SUM(A:D)+SUM(B2:C2)+3:3", move, "表", "表")).toBe("=B1+D1+SUM(A:E)+SUM(B2:D2)+3:3");
  });
});

test("a formula on another sheet follows only what names the moved sheet", () => {
  expect(moveReferences("=A9+绩效目标!A9", insert(4, 2), "绩效目标", "名单")).toBe("=A9+绩效目标!A11");
});

test("a copied formula takes its relative references along", () => {
  expect(copyFormula("D4*2+$D4+D$4+SUM(D:D)+名单!A1", 2, 1)).toBe("E6*2+$D6+E$4+SUM(E:E)+名单!B3");
  expect(copyFormula("A1+B2", -1, 0)).toBe("#REF!+B1");
});

test("a renamed sheet is renamed wherever it is named", () => {
  expect(renameSheetIn("=旧表!A1+'旧表'!B2+\"旧表!A1\"+旧表2!A1", "旧表", "新 表")).toBe(
    "='新 表'!A1+'新 表'!B2+\"旧表!A1\"+旧表2!A1",
  );
});

test("a sheet that is gone leaves #REF! wherever it was named", () => {
  expect(renameSheetIn("=名单!A1+SUM('名单'!A:A)+名单2!A1", "名单", undefined)).toBe("=#REF!A1+SUM(#REF!A:A)+名单2!A1");
});

test("rows inserted and taken out again leave every formula as it was", () => {
  const word = fc.constantFrom(
    "A1",
    "$B$12",
    "C5:D20",
    "3:9",
    "B:C",
    "名单!A7",
    "'绩效 目标'!B2",
    '"A9"',
    "名单表[A5]",
    "SUM(",
    ")",
    "+",
    ",",
    "LOG10(A3)",
    "5.5",
    "收入2024",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.nat(30), fc.integer({ min: 1, max: 9 }), (words, at, count) => {
      const formula = `=${words.join(" ")}`;
      const move = insert(at, count);
      const there = moveReferences(formula, move, "名单", "名单");
      expect(moveReferences(there, reverseMove(move), "名单", "名单")).toBe(formula);
    }),
  );
});
