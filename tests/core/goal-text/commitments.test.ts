import { commitmentsIn, nounCore } from "../../../src/core/goal-text/commitments";

test.each([
  ["预计2024年政务网数量24条，网络运行畅通率达到100%", ["政务网 24条", "网络运行畅通率 100%"]],
  ["2024预计秸秆回收数量25万公斤", ["秸秆回收 25万公斤"]],
  ["镇人大代表参会率95%以上", ["镇人大代表参会率 95%以上"]],
  ["安全生产执法检查次数不少于101次", ["安全生产执法检查 不少于101次"]],
  ["聘用人员满意率达到98%", ["聘用人员满意度 98%"]],
  ["2024年12月前按任务表订阅，春节（预计15天）", []],
  ["在职男职工47人、女52人", ["在职男职工 47人"]],
  ["按照〔2009〕11号文件保障特殊人群", []],
  ["发放补贴500元*40人*12个月=24万元，网络畅通率=100%", ["网络畅通率 =100%"]],
  ["1.完成危房改造50户；2.农户满意度90%以上", ["危房改造 50户", "农户满意度 90%以上"]],
  ["", []],
])("%s", (goal, commitments) => {
  expect(commitmentsIn(goal).map(({ core, value }) => `${core} ${value.text}`)).toEqual(commitments);
});

test("satisfaction by either word is one noun, and counting words say nothing", () => {
  expect([nounCore("群众满意率"), nounCore("培训人次"), nounCore("政务网数量"), nounCore("数")]).toEqual([
    "群众满意度",
    "培训",
    "政务网",
    "",
  ]);
});
