const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** What XML 1.0 has no way to write (section 2.2): control characters, halves of surrogate pairs, two non-characters. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Text as it stands between tags or in a quoted attribute. */
export function xmlText(text: string): string {
  return text.replaceAll(UNWRITABLE, '').replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** `<name>text</name>`; nothing where there is no text. `name` is ours. */
export function xmlTag(name: string, text: string | number | null | undefined): string {
  return text === null || text === undefined || text === '' ? '' : `<${name}>${xmlText(String(text))}</${name}>`;
}
