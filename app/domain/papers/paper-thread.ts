import { parentPort } from 'node:worker_threads';
import type { Answer, Asked } from './draw-aside.server.ts';
import { drawPdf } from './draw-pdf.server.ts';

/** A thread of its own that draws papers: reading the font and shaping Devanagari would keep every other request waiting. */
const answer = (drawn: Answer) => parentPort?.postMessage(drawn);

parentPort?.on('message', ({ id, sheet, about }: Asked) => {
  drawPdf(sheet, about).then((pdf) => answer({ id, pdf: new Uint8Array(pdf) }), (error: unknown) => answer({ id, problem: String(error) }));
});
