/** Files write true as "1" or "true"; what is left out is neither on nor off. */
export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

export function isOff(value: string | undefined): boolean {
  return value === "0" || value === "false";
}
