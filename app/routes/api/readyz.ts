import { readiness } from '#app/lib/readiness.server.ts';

/** Ready: migrated, seeded and able to serve. 503 with what is missing otherwise. */
export async function loader(): Promise<Response> {
  const missing = await readiness();
  const body = missing ? `not ready: ${missing}\n` : 'ready\n';
  return new Response(body, { status: missing ? 503 : 200, headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' } });
}
