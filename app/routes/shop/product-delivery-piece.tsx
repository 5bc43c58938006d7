import type { LoaderFunctionArgs } from '@remix-run/node';
import { renderToStaticMarkup } from 'react-dom/server';
import { cartToken } from '#app/domain/cart/cart-cookie.server.ts';
import { rememberedPin } from '#app/domain/cart/remember-pin.server.ts';
import { DeliveryPromise } from '#app/domain/checkout/components/delivery-promise.tsx';
import { promiseFor } from '#app/domain/checkout/promise.server.ts';
import { LanguageContext } from '#app/i18n/use-language.ts';
import { languageOf } from './private-page.server.ts';
import { slugParam } from './slug-param.ts';

const PRIVATE = { 'Cache-Control': 'no-store' };

/** The same promise as a piece of HTML, which the shop's script puts into the product's page. Nothing for who gave no PIN. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const language = languageOf(request);
  const pin = await rememberedPin(cartToken(request));
  const known = pin === null ? null : await promiseFor(language, slugParam(params.slug), pin, new Date());
  if (!known) return new Response(null, { status: 204, headers: PRIVATE });
  const piece = renderToStaticMarkup(
    <LanguageContext.Provider value={language}>
      <DeliveryPromise slug={known.slug} known={known} />
    </LanguageContext.Provider>,
  );
  return new Response(piece, { headers: { ...PRIVATE, 'Content-Type': 'text/html; charset=utf-8' } });
}
