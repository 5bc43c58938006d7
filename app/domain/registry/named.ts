/** Whether a name is somebody's, in either script, whatever its capitals. */
export function isNamed({ name, nameHi }: { readonly name: string; readonly nameHi: string | null }, as: string): boolean {
  return [name, nameHi].some((known) => known?.trim().toLowerCase() === as.trim().toLowerCase());
}
