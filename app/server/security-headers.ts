import { surfaceOf } from '#app/lib/surface.ts';

/** Pages that hydrate: groups' and officers'. All others ship no framework script and share one fixed policy. */
export function hydrates(pathname: string): boolean {
  return surfaceOf(pathname) !== 'shop';
}

interface PolicyInput {
  /** Where a form may end up: browsers apply form-action to redirects, so the payment page's host is named. */
  readonly paymentOrigin: string;
  /** Given for hydrated pages only. */
  readonly nonce?: string;
}

/** The Content-Security-Policy of a page. Without a nonce it is the same for every visitor, so pages can be cached. */
export function contentSecurityPolicy({ paymentOrigin, nonce }: PolicyInput): string {
  return [
    `default-src 'none'`,
    nonce ? `script-src 'self' 'nonce-${nonce}'` : `script-src 'self'`,
    `style-src 'self'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `form-action 'self' ${paymentOrigin}`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

/** Headers every answer carries. */
export function securityHeaders(secure: boolean): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    ...(secure ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}
