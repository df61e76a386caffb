import { tokens } from "@fluentui/react-components";

const mix = (percent: number): [string, string] => [
  tokens.colorNeutralBackground3,
  `color-mix(in srgb, ${tokens.colorNeutralForeground1} ${percent}%, transparent)`,
];

/**
 * Backgrounds of what is pointed at, chosen or pressed: a little of the text's own colour, so that every text on it keeps
 * its contrast, also in the high-contrast theme, whose own hover colours want black text.
 */
export const WASH = { hover: mix(5), chosen: mix(7), pressed: mix(12) };
