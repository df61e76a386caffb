import type { Block, Form } from "../form/form";
import type { Evidence } from "./recommend";

/** What a form says of its work: of one block where given, else of the whole form. */
export function evidenceOf(form: Form, blockIndex?: number): Evidence {
  const block = blockIndex === undefined ? undefined : form.blocks[blockIndex];
  const field = (key: string): string =>
    form.fields
      .filter((one) => one.key === key)
      .map(({ valueCell }) => valueCell.text)
      .join("\n");
  const blocks = block ? [block] : form.blocks;
  const isOfOneProject = block?.kind === "项目" || form.blocks.length === 1;
  return {
    projectName: (block && projectOf(block)) || field("projectName") || (isOfOneProject ? form.title : ""),
    goals: block ? block.goal : form.goals.map(({ text }) => text).join("\n"),
    fundsUse: field("fundsUse"),
    organisation: `${form.title}\n${field("organisation")}`,
    names: blocks.flatMap(({ indicators }) => indicators.map(({ level3 }) => level3)),
  };
}

/** What a block says of its own work: its goal, its project and its indicators, not the department's name or title. */
export function evidenceOfBlock(form: Form, blockIndex: number): Evidence {
  const { projectName, ...evidence } = evidenceOf(form, blockIndex);
  const block = form.blocks[blockIndex];
  const isOfOneProject = block?.kind === "项目" || (form.blocks.length === 1 && projectName !== form.title);
  return {
    ...evidence,
    projectName: isOfOneProject || block?.project ? projectName : "",
    fundsUse: isOfOneProject ? evidence.fundsUse : "",
    organisation: "",
  };
}

/** Of several projects on one sheet the one this block is of. */
const projectOf = ({ project, header }: Block): string => project?.text ?? header.purpose?.split("\n")[1] ?? "";
