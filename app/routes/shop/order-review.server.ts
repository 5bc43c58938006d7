import { reviewedLine } from '#app/domain/reviews/reviewed-line.server.ts';
import { languageOfPath, localPath } from '#app/i18n/languages.ts';
import { SECRET_PAGE } from './order-link.server.ts';

interface Params {
  readonly token?: string | undefined;
  readonly line?: string | undefined;
}

/** The line of an order behind its link, and the address of its review; 404 for what leads nowhere. */
export async function lineOfLink(request: Request, { token = '', line: lineId = '' }: Params) {
  const line = await reviewedLine(token, lineId);
  if (!line) throw new Response(null, { status: 404, headers: SECRET_PAGE });
  return { line, page: localPath(languageOfPath(new URL(request.url).pathname), `/orders/${token}/reviews/${line.id}`) };
}
