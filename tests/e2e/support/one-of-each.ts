/** One workbook of each government; in `cell` something is typed that the rule finds. */
export const ONE_OF_EACH = [
  { title: "东西湖区的部门", file: "dongxihu-33", cell: "E14", wrong: "≤95%", rule: "value/direction-satisfaction" },
  { title: "葛店镇", file: "gedian", cell: "E12", wrong: "200%", rule: "value/percent-over-100" },
  { title: "林南仓镇的项目", file: "yutian-a", cell: "F18", wrong: "≧95%", rule: "value/operator-variant" },
  { title: "唐山街道", file: "tangshan-a", cell: "E13", wrong: "≧85%", rule: "value/operator-variant" },
] as const;
