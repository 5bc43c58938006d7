/**
 * The part of an address that names a thing: small Latin letters, digits and dashes, at most 60. Text without any
 * (Devanagari) gives "".
 */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}

/** A slug that nothing else has: the name, with a few letters of the id where the name alone may be taken. */
export function slugWith(name: string, id: string, fallback: string): string {
  return `${slugOf(name) || fallback}-${id.replaceAll('-', '').slice(-6)}`;
}
