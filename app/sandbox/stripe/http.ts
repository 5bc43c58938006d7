import type { IncomingMessage } from 'node:http';
import { invalidRequest } from './errors.ts';

const LARGEST = 1_000_000;

/** The whole body as text; refuses more than a megabyte. */
export async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > LARGEST) throw invalidRequest('The request body is too large.');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
