const ORIGIN = 'http://shop.invalid';

/**
 * Where to go after signing in, when it is a page of this shop; null for anything that could lead elsewhere. Browsers
 * read "//host", "/\host" and "/<tab>/host" as another site, so the address is taken apart the way they do it.
 */
export function safePath(text: string | null | undefined): string | null {
  if (!text || text.length > 500 || !text.startsWith('/') || /[\p{Cc}\\]/u.test(text)) return null;
  if (!URL.canParse(text, ORIGIN)) return null;
  const { origin, pathname, search } = new URL(text, ORIGIN);
  return origin === ORIGIN && !pathname.startsWith('//') ? pathname + search : null;
}
