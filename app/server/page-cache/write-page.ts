import type { IncomingMessage, ServerResponse } from 'node:http';
import { unpacked, type Encoding, type PreparedPage } from './prepared-page.ts';

/** Writes a kept page in the form the reader takes, or says that hers is still right. */
export function writePage(page: PreparedPage, incoming: IncomingMessage, response: ServerResponse): void {
  const { headers } = incoming;
  const encoding = chooseEncoding(headers['accept-encoding']);
  const form = encoding === 'identity' ? unpacked(page) : page[encoding];
  const known = headers['if-none-match'];
  if (known !== undefined && isKnown(known, page.tag)) {
    response.writeHead(304, form.unchangedHead);
    response.end();
    return;
  }
  response.writeHead(200, form.head);
  response.end(incoming.method === 'HEAD' ? undefined : form.body);
}

/** Whether one of the tags is of this page, in whichever form, weakened by a proxy or not (RFC 9110, 13.1.2). */
function isKnown(header: string, tag: string): boolean {
  return header.includes(tag) || header.trim() === '*';
}

const chosen = new Map<string, Encoding>();
const MOST_REMEMBERED = 100;

/** The best form a reader takes. Browsers say the same few things over and over, so answers are remembered. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  if (accepted === undefined) return 'identity';
  let encoding = chosen.get(accepted);
  if (encoding === undefined) {
    encoding = takes(accepted, 'br') ? 'br' : takes(accepted, 'gzip') ? 'gzip' : 'identity';
    if (chosen.size < MOST_REMEMBERED) chosen.set(accepted, encoding);
  }
  return encoding;
}

function takes(accepted: string, encoding: string): boolean {
  return accepted.toLowerCase().split(',').some((part) => {
    const [name = '', ...params] = part.split(';').map((each) => each.trim());
    return name === encoding && !params.some((param) => /^q=0(?:\.0*)?$/.test(param));
  });
}
