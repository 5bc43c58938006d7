import { minutes, type Duration } from '#app/lib/time.ts';

/** An answer for machines, the same for everybody, kept by anyone for a while. */
export function textAnswer(body: string | ReadableStream<Uint8Array>, type: string, keepFor: Duration = minutes(15)): Response {
  return new Response(body, { headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': `public, max-age=${keepFor / 1000}` } });
}
