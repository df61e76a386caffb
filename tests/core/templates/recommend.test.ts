import { readForm } from "../../../src/core/form/read-form";
import { evidenceOf } from "../../../src/core/templates/evidence";
import { recommend } from "../../../src/core/templates/recommend";
import { STANDARD_TEMPLATES } from "../../../src/core/templates/standard";
import { sheetsOf } from "../../support/fixtures";
import { sheetOf } from "../../support/table-literal";

const best = (evidence: Parameters<typeof recommend>[1]): string => {
  const [first] = recommend(STANDARD_TEMPLATES, evidence);
  return first?.reason === undefined ? "" : `${first.template.id} ${first.reason}`;
};

test.each<[workbook: string, sheet: string, block: number | undefined, expected: string]>([
  ["tangshan-a", "村干部工资、保险和聘用人员工资", undefined, "payroll 因为项目名称含“工资”"],
  ["tangshan-a", "征地拆迁补偿款及清场费", undefined, "land-acquisition 因为项目名称含“征地”"],
  ["tangshan-a", "社区运行经费", undefined, "grid 因为项目名称含“社区”"],
  ["tangshan-a", "社区老年人集中日间照料服务中心房屋租金", undefined, "elderly-service 因为项目名称含“日间照料”"],
  ["tangshan-a", "信访维稳经费", undefined, "petition-stability 因为项目名称含“信访”"],
  ["tangshan-a", "村级组织运转经费", undefined, "village-operation 因为项目名称含“村级组织运转”"],
  ["yutian-a", "2.2022年村级垃圾清运及焚烧绩效目标表", undefined, "waste-removal 因为项目名称含“垃圾”"],
  ["yutian-a", "9.道路清理绩效目标表", undefined, "road 因为项目名称含“道路”"],
  ["yutian-a", "13.乡镇人大工作站经费绩效目标表", undefined, "npc 因为项目名称含“人大”"],
  ["yunnan-yongde-school-2022", "公开14表", undefined, "education 因为项目名称含“营养改善”"],
  ["sichuan-qingshen-drc-2023", "510000_0013zp", undefined, "payroll 因为项目名称含“工资”"],
  ["dongxihu-07", "整体支出绩效目标表", 1, "party-building 因为目标里提到“党建”"],
  ["dongxihu-07", "整体支出绩效目标表", 3, "payroll 因为目标里提到“编外”"],
  ["dongxihu-01", "整体支出绩效目标表", 3, "it-operations 因为已有指标提到“政务网”"],
  ["tianjin-hebei-court-2023", "3.法院办案业务", 0, "work-safety 因为项目名称含“隐患”"],
  ["tianjin-hebei-court-2023", "3.法院办案业务", 1, "petition-stability 因为目标里提到“矛盾纠纷”"],
])("%s %s %s → %s", async (workbook, name, block, expected) => {
  const sheet = (await sheetsOf(workbook)).find((one) => one.name === name);
  expect(sheet && best(evidenceOf(readForm(sheet), block))).toBe(expected);
});

test.each<[department: string, goal: string, expected: string]>([
  ["某区档案馆", "实现档案“收、管、存、用”全生命周期管理", "archives"],
  ["某区医疗保障局", "监督管理医保基金安全运行", "social-security"],
  ["某区民政局", "提高基本民生保障能力", "social-security"],
  ["某区应急管理局", "显著增强自然灾害综合防御能力", "work-safety"],
  ["某区城市管理执法局", "完成全区生活垃圾处理、清扫保洁、公厕市场化工作", "waste-removal"],
  ["某区水务和湖泊局", "推进防洪能力再提升，推进排涝体系再升级", "water"],
  ["某区农业农村局", "保障粮食和重要农产品稳定安全供给", "agri-subsidy"],
  ["某区文化和旅游局", "不断激发全民健身活力", "culture"],
  ["某区妇女联合会", "家庭和儿童建设", "women-youth"],
  ["某区行政审批局", "优化营商环境，推进行政审批服务提质增效", "investment"],
  ["某区委组织部", "干部教育培训体系改革更加深化", "training"],
  ["某区人民政府办公室", "加强党建教育工作", "party-building"],
  ["某区红十字会", "推进社会救助工作，开展博爱送万家活动", "social-security"],
  ["某区住房和城市更新局", "保障市政道路照明设施安全、完好运行", "road"],
  ["某区城市运行管理中心", "持续保障群众诉求正常派转和按期办结", "petition-stability"],
])("%s：%s → %s", (department, goal, expected) => {
  const form = readForm(
    sheetOf(`
      | ${department}整体支出绩效目标表 | « | « | « |
      | 年度目标1 | ${goal} | « | « |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 |  |  |`),
  );
  expect(best(evidenceOf(form, 0)).split(" ")[0]).toBe(expected);
});

test("nothing is recommended where nothing speaks for it", () => {
  const evidence = { projectName: "待定项目", goals: "", fundsUse: "", organisation: "", names: [] };
  expect(best(evidence)).toBe("");
});

test("a goal that says one word often does not outweigh the project's name", () => {
  const goals = "宣传，".repeat(1000);
  expect(best({ projectName: "垃圾清运", goals, fundsUse: "", organisation: "", names: [] })).toBe(
    "waste-removal 因为项目名称含“垃圾”",
  );
});
