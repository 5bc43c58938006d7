const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text from outside can be a row's id at all. The database throws on others, where we want "not found". */
export function isId(text: string): boolean {
  return UUID.test(text);
}
