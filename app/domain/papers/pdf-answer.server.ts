import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { log } from '#app/lib/log.server.ts';
import { minutes } from '#app/lib/time.ts';
import { drawAside } from './draw-aside.server.ts';
import type { AboutPdf } from './draw-pdf.server.ts';
import { inOneLine, type Sheet } from './sheet.ts';

/** What the build makes of paper-thread.ts lies beside the program that runs. */
const THREAD = resolve(dirname(process.argv[1] ?? ''), 'papers.js');
const aside = drawAside(THREAD, minutes(5));

/** The answer with a sheet as a PDF, named for the folder it is kept in; kept by no cache. */
export async function pdfAnswer(sheet: Sheet, about: { readonly number: string; readonly author: string; readonly madeAt: Date }): Promise<Response> {
  const pdf = await draw(sheet, { title: `${inOneLine(sheet.title)} ${about.number}`, author: about.author, madeAt: about.madeAt });
  return new Response(pdf, {
    headers: {
      'Content-Type': 'application/pdf', 'Content-Length': String(pdf.length), 'Content-Disposition': `inline; filename="${about.number.replaceAll('/', '-')}.pdf"`,
      'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex', 'X-Content-Type-Options': 'nosniff',
    },
  });
}

/** In the thread beside, and where there is none (it died, or nothing is built) here: a paper late is better than none. */
async function draw(sheet: Sheet, about: AboutPdf): Promise<Uint8Array<ArrayBuffer>> {
  if (existsSync(THREAD)) {
    try {
      return new Uint8Array(await aside(sheet, about));
    } catch (error) {
      log.error({ err: error }, 'a paper could not be drawn beside the requests, and is drawn among them');
    }
  }
  const { drawPdf } = await import('./draw-pdf.server.ts');
  return new Uint8Array(await drawPdf(sheet, about));
}
