import type { LoaderFunctionArgs } from '@remix-run/node';
import { suggest } from '#app/domain/search/suggest.server.ts';
import { DEFAULT_LANGUAGE, isLanguage } from '#app/i18n/languages.ts';

/** What the search box offers while somebody types: `?q=ach&lang=hi`. The same for everybody, so anyone may keep it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get('lang') ?? '';
  const suggestions = await suggest(isLanguage(asked) ? asked : DEFAULT_LANGUAGE, searchParams.get('q') ?? '');
  return Response.json({ suggestions }, { headers: { 'Cache-Control': 'public, max-age=300' } });
}
