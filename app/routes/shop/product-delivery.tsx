import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { cartToken, keepCart } from '#app/domain/cart/cart-cookie.server.ts';
import { pinForm } from '#app/domain/cart/forms.ts';
import { rememberedPin, rememberPin } from '#app/domain/cart/remember-pin.server.ts';
import { DeliveryPromise } from '#app/domain/checkout/components/delivery-promise.tsx';
import { promiseFor } from '#app/domain/checkout/promise.server.ts';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Words } from '#app/ui/words.tsx';
import { privateMeta } from './private-meta.ts';
import { languageOf, moveOn, privatePage } from './private-page.server.ts';
import { slugParam } from './slug-param.ts';

export const meta = privateMeta((t) => t('delivery.title'));
export const headers = privatePage;

/** When a product comes to this visitor, on a page of its own: the product's page is the same for everybody. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const pin = await rememberedPin(cartToken(request));
  const known = await promiseFor(languageOf(request), slugParam(params.slug), pin, new Date());
  if (!known) throw new Response(null, { status: 404 });
  return { known };
}

/** Remembers the PIN she gave, for every page from now on. */
export async function action({ request, params }: ActionFunctionArgs) {
  const slug = slugParam(params.slug);
  const read = readForm(await sentForm(request), pinForm);
  if (!read.ok) return data({ form: read.form }, { status: 422 });
  const token = await rememberPin(cartToken(request), read.value.pin, new Date());
  return moveOn(request, `/products/${slug}/delivery`, keepCart(token));
}

export default function ProductDelivery() {
  const t = useT();
  const to = useLocalPath();
  const { known } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const path = `/products/${known.slug}`;
  return (
    <div className="wrap max-w-2xl pt-2 pb-4">
      <Breadcrumbs trail={[{ path, name: <Words of={known.name} /> }]} />
      <h1 className="mt-2">{t('delivery.title')}</h1>
      <p className="mt-1 text-ink-soft"><Words of={known.name} /></p>
      <div className="card mt-6 p-5">
        <DeliveryPromise slug={known.slug} known={known} form={refused?.form} />
      </div>
      <p className="mt-4 text-sm text-ink-soft">{t('delivery.note')}</p>
      <p className="mt-6">
        <a className="button button-main" href={to(path)}>{t('delivery.back')}</a>
      </p>
    </div>
  );
}
