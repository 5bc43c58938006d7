/** A typed line without control characters, which have no place in a name and none in the database, and without outer spaces. */
export function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}
