import { drawPdf } from './draw-pdf.server.ts';
import { inOneLine, type Sheet } from './sheet.ts';

/** The answer with a sheet as a PDF, named for the folder it is kept in; kept by no cache. */
export async function pdfAnswer(sheet: Sheet, about: { readonly number: string; readonly author: string; readonly madeAt: Date }): Promise<Response> {
  const pdf = await drawPdf(sheet, { title: `${inOneLine(sheet.title)} ${about.number}`, author: about.author, madeAt: about.madeAt });
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf', 'Content-Length': String(pdf.length), 'Content-Disposition': `inline; filename="${about.number.replaceAll('/', '-')}.pdf"`,
      'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex', 'X-Content-Type-Options': 'nosniff',
    },
  });
}
