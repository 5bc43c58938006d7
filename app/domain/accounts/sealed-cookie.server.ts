import { z } from 'zod';
import { readCookie, setCookie } from '#app/lib/cookies.ts';
import { env } from '#app/lib/env.server.ts';
import { after, type Duration } from '#app/lib/time.ts';
import { seal, unseal } from './seal.server.ts';

const secure = env().PUBLIC_URL.startsWith('https:');

export interface SealedCookie<T> {
  /** What the browser brought back; null when there is nothing, it is stale, or not ours. */
  read(request: Request, now: Date): T | null;
  /** The Set-Cookie header that keeps `value` in the browser. */
  write(value: T, now: Date): string;
  /** The Set-Cookie header that forgets it. */
  clear(): string;
}

/**
 * Keeps something small between two pages that must not stand in an address, such as the number a code went to. The
 * browser can neither read nor change it, and its age is checked here, not by the browser.
 */
export function sealedCookie<S extends z.ZodType>(name: string, schema: S, lifetime: Duration): SealedCookie<z.output<S>> {
  const cookieName = secure ? `__Host-${name}` : name;
  const envelope = z.object({ until: z.number(), value: z.unknown() });
  return {
    read(request, now) {
      const text = readCookie(request, cookieName);
      const opened = text && unseal(`cookie:${name}`, text);
      if (!opened) return null;
      const { until, value } = envelope.parse(JSON.parse(opened));
      const parsed = schema.safeParse(value);
      return parsed.success && until > now.getTime() ? parsed.data : null;
    },
    write(value, now) {
      const text = JSON.stringify({ until: after(now, lifetime).getTime(), value });
      return setCookie(cookieName, seal(`cookie:${name}`, text), lifetime / 1000, secure);
    },
    clear: () => setCookie(cookieName, '', 0, secure),
  };
}
