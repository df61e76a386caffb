import type { Template } from "./template";

/** What is known of the work a table is about. */
export interface Evidence {
  readonly projectName: string;
  readonly goals: string;
  readonly fundsUse: string;
  /** The form's title and the department's name. */
  readonly organisation: string;
  /** Names of the indicators that are there already. */
  readonly names: readonly string[];
}

export interface Recommendation {
  readonly template: Template;
  /** “因为项目名称含‘垃圾清运’”; undefined where nothing speaks for it. */
  readonly reason: string | undefined;
  readonly score: number;
}

const SOURCES = [
  {
    weight: 8,
    textOf: (evidence: Evidence) => evidence.projectName,
    reason: (word: string) => `因为项目名称含“${word}”`,
  },
  { weight: 3, textOf: (evidence: Evidence) => evidence.goals, reason: (word: string) => `因为目标里提到“${word}”` },
  {
    weight: 2,
    textOf: (evidence: Evidence) => evidence.fundsUse,
    reason: (word: string) => `因为资金用途提到“${word}”`,
  },
  {
    weight: 2,
    textOf: (evidence: Evidence) => evidence.organisation,
    reason: (word: string) => `因为部门名称含“${word}”`,
  },
  {
    weight: 1,
    textOf: (evidence: Evidence) => evidence.names.join("\n"),
    reason: (word: string) => `因为已有指标提到“${word}”`,
  },
];

/** Further mentions of a word count less and less; a goal of a thousand words must not outweigh the project's name. */
const MOST_MENTIONS = 3;

/** All templates, those the evidence speaks for first; ties stay in the order given. */
export function recommend(templates: readonly Template[], evidence: Evidence): readonly Recommendation[] {
  return templates.map((template) => scored(template, evidence)).sort((a, b) => b.score - a.score);
}

function scored(template: Template, evidence: Evidence): Recommendation {
  let score = 0;
  let reason: string | undefined;
  let best = 0;
  for (const source of SOURCES) {
    const text = source.textOf(evidence);
    for (const word of template.match) {
      const mentions = Math.min(MOST_MENTIONS, text.split(word).length - 1);
      if (mentions === 0) continue;
      // A longer word tells more: 环境卫生 more than 环境.
      const gain = source.weight * word.length * (1 + (mentions - 1) / 2);
      score += gain;
      if (gain > best) {
        best = gain;
        reason = source.reason(word);
      }
    }
  }
  return { template, reason, score };
}
