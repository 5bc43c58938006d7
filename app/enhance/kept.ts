/** The stores of the service worker. A new shape of what is kept gets a new number. */
export const PAGES = 'pages-1';
export const FILES = 'files-1';

/** What may be kept on a phone that a family shares: pages for everybody, and the basket. Orders and accounts never. */
export function mayBeKept(pathname: string): boolean {
  return /^(?:\/hi)?(?:\/|\/(?:categories|products|groups)\/[^/]+|\/search|\/cart|\/offline)?$/.test(pathname);
}

/** Files whose address changes with their content. */
export function isLastingFile(pathname: string): boolean {
  return /^\/(?:assets|media)\//.test(pathname);
}
