/** The documents rules rest on, named as officials name them; clauses are not cited, for local texts number them differently. */
export const DOCUMENTS = {
  goals: "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）",
  indicators: "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）",
  evaluation: "《项目支出绩效评价管理办法》（财预〔2020〕10号）",
  transfers: "《中央对地方专项转移支付绩效目标管理暂行办法》（财预〔2015〕163号）",
  system: "《预算管理一体化规范（2.0版）》（财办〔2023〕12号）",
} as const;
