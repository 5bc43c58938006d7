import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { bodyWithin } from './body-limit.ts';
import { compress, compressWhole } from './compression.ts';

/** A web Request for what Node received at an address of the shop. */
export function toRequest(incoming: IncomingMessage, response: ServerResponse, url: URL, bodyLimit: number): Request {
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
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(url, {
    method,
    headers,
    signal: aborted.signal,
    ...(hasBody ? { body: Readable.toWeb(bodyWithin(incoming, bodyLimit)) as unknown as BodyInit, duplex: 'half' } : {}),
  });
}

/** Sends a web Response. Text is compressed; HEAD sends headers alone. */
export async function sendResponse(answer: Response, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) {
    if (name !== 'set-cookie') response.setHeader(name, value);
  }
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader('Set-Cookie', cookies);
  if (!answer.body || incoming.method === 'HEAD') {
    await answer.body?.cancel();
    response.end();
    return;
  }
  if (answer.headers.get('Content-Type')?.startsWith('text/html')) {
    // Pages are complete when they come: one piece is cheaper to pass on than a stream.
    return compressWhole(Buffer.from(await answer.arrayBuffer()), incoming, response);
  }
  const body = Readable.fromWeb(answer.body as NodeReadableStream);
  await compress(body, incoming, response);
}
