import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { textOfWhole } from '#app/lib/whole-page.ts';
import { bodyWithin } from './body-limit.ts';
import { compress, compressWhole } from './compression.ts';

/** A form without files: small enough to be read before anybody looks at it, and cheaper so. */
const isPlainForm = (incoming: IncomingMessage) => (incoming.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');

/** A web Request for what Node received at an address of the shop. */
export async function toRequest(incoming: IncomingMessage, response: ServerResponse, url: URL, bodyLimit: number): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (typeof value === 'string') headers.set(name, value);
    else if (value) for (const part of value) headers.append(name, part);
  }
  const aborted = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) aborted.abort();
  });
  const method = incoming.method ?? 'GET';
  const common = { method, headers, signal: aborted.signal };
  if (method === 'GET' || method === 'HEAD') return new Request(url, common);
  const body = bodyWithin(incoming, bodyLimit);
  if (isPlainForm(incoming)) return new Request(url, { ...common, body: await read(body) });
  return new Request(url, { ...common, body: Readable.toWeb(body) as unknown as BodyInit, duplex: 'half' });
}

/** The whole body; nothing of one that is too long or breaks off, and the form then says what is missing. */
async function read(body: Readable): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const parts: Buffer[] = [];
    for await (const part of body) parts.push(part as Buffer);
    return new Uint8Array(Buffer.concat(parts));
  } catch {
    return null;
  }
}

/** Sends a web Response. Text is compressed; HEAD sends headers alone. */
export async function sendResponse(answer: Response, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) {
    if (name !== 'set-cookie') response.setHeader(name, value);
  }
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader('Set-Cookie', cookies);
  const page = textOfWhole(answer);
  if (page !== undefined && incoming.method !== 'HEAD') return compressWhole(Buffer.from(page), incoming, response);
  if (!answer.body || incoming.method === 'HEAD') {
    await answer.body?.cancel();
    response.end();
    return;
  }
  if (answer.headers.get('Content-Type')?.startsWith('text/html')) return compressWhole(Buffer.from(await answer.arrayBuffer()), incoming, response);
  const body = Readable.fromWeb(answer.body as NodeReadableStream);
  await compress(body, incoming, response);
}
