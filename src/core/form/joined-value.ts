const OPERATOR =
  /^[<>=≤≥≦≧≠＜＞＝═≈~～《》±]{1,2}$|^(?:大于|小于|等于|大于等于|小于等于|大于或等于|小于或等于|不低于|不少于|不超过|不高于|不大于|不小于|至少|高于|低于|多于|少于)$/;
const STARTS_WITH_OPERATOR = /^[<>=≤≥≦≧≠＜＞＝═≈《》]/;

/**
 * One text from a value in split columns: ≥ | 95 | % → “≥95%”. 定性, 定量, - and / are no operators and no units;
 * nothing is doubled; without a value there is none.
 */
export function joinedValue(value: string, operator: string | undefined, unit: string | undefined): string {
  if (value === "") return "";
  const sign = operator && OPERATOR.test(operator) && !STARTS_WITH_OPERATOR.test(value) ? operator : "";
  return `${sign}${value}${unit && isUnit(unit) && !value.endsWith(unit) ? unit : ""}`;
}

function isUnit(text: string): boolean {
  return !/^[-—–－_/\\.·]+$/.test(text) && !/^(?:无|无单位|定性|定量|文本|文字|定性指标|定量指标|其他)$/.test(text);
}
