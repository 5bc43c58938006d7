import type { LoaderFunctionArgs } from '@remix-run/node';
import { visitorOf } from '#app/domain/accounts/visitor.server.ts';
import { cartToken } from '#app/domain/cart/cart-cookie.server.ts';
import { countBasket } from '#app/domain/cart/count-basket.server.ts';
import { DEFAULT_LANGUAGE, isLanguage } from '#app/i18n/languages.ts';
import { personName } from '#app/i18n/person-name.ts';
import { translate } from '#app/i18n/translate.ts';

/**
 * What pages for everybody leave out of a visitor: her name, her basket, the PIN she gave. Asked for by the shop's script,
 * in the language of the page (`?language=hi`); kept by nobody.
 */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const given = new URL(request.url).searchParams.get('language') ?? '';
  const language = isLanguage(given) ? given : DEFAULT_LANGUAGE;
  const t = translate(language);
  const [visitor, { count, pin }] = await Promise.all([visitorOf(request), countBasket(cartToken(request))]);
  const name = visitor?.person ? personName(language, visitor.person) : null;
  return Response.json(
    { known: visitor !== null || count > 0 || pin !== null, name, basket: t('common.basketShort', { count }), pin },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}
