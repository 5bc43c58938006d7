import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { createLocalFiles } from '#app/adapters/local-files.server.ts';
import { MAX_UPLOAD_BYTES } from '#app/domain/media/limits.ts';
import { prepareImage } from '#app/domain/media/prepare-image.server.ts';
import { storeImage } from '#app/domain/media/store-image.server.ts';
import { readUpload } from '#app/lib/read-upload.server.ts';

// A server that does with a photo what the listing form does, and nothing else. It prints its port, then, for each line it
// is sent, its peak resident memory in bytes, and ends with its input.

const [folder = ''] = process.argv.slice(2);
const store = createLocalFiles(folder);

async function receive(incoming: IncomingMessage): Promise<number> {
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    headers: { 'Content-Type': incoming.headers['content-type'] ?? '' },
    body: Readable.toWeb(incoming) as ReadableStream<Uint8Array<ArrayBuffer>>,
    duplex: 'half',
  };
  const upload = await readUpload(new Request('http://shop.test/', init), { maxFiles: 6, maxFileBytes: MAX_UPLOAD_BYTES });
  for (const file of upload.files) {
    const image = await prepareImage(file.bytes);
    if (!image.ok) return 422;
    await storeImage(store, image.value);
  }
  return upload.files.length === 1 ? 201 : 400;
}

const server = createServer((incoming, answer) => {
  receive(incoming).then(
    (status) => answer.writeHead(status).end(),
    () => answer.writeHead(500).end(),
  );
});
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
process.stdin.on('data', () => console.log(process.resourceUsage().maxRSS * 1024));
process.stdin.on('end', () => process.exit());
