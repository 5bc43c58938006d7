/** Signed by the sender, so they may come from anywhere. */
const SIGNED = new Set(['/api/stripe/webhook']);

/**
 * Whether a request that may change something comes from the shop's own pages. Reads pass. Sec-Fetch-Site is asked
 * first because a page with "no-referrer" posts with `Origin: null`. A post with neither header does not come from
 * a browser: it passes only without a cookie, because then there is nobody's session to misuse.
 */
export function sameOrigin(request: { method: string; pathname: string; headers: Headers }, publicOrigin: string): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method) || SIGNED.has(request.pathname)) return true;
  const site = request.headers.get('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  if (origin) return origin === publicOrigin;
  return !request.headers.has('cookie');
}
