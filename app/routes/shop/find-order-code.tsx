import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { findProgress } from '#app/domain/checkout/find-progress.server.ts';
import { findOrder } from '#app/domain/checkout/queries.server.ts';
import { formatMobile, type Mobile } from '#app/domain/registry/formats.ts';
import { useT } from '#app/i18n/use-language.ts';
import { refuse } from '#app/lib/forms.ts';
import { refusedShape } from '#app/routes/account/page.server.ts';
import { GuestCodePage } from './guest-code-page.tsx';
import { carriedAlong, withGuestCode } from './guest-code.server.ts';
import { privateMeta } from './private-meta.ts';
import { moveOn, privatePage } from './private-page.server.ts';

export const meta = privateMeta((t) => t('checkout.find.codeTitle'));
export const headers = privatePage;

const way = () => ({ purpose: 'FIND_ORDER', page: '/orders/find', progress: findProgress }) as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const { number, mobile } = carriedAlong(request, way());
  return { number, mobile: formatMobile(mobile as Mobile) };
}

/** Opens the order once the code has shown that the number is hers. */
export async function action(args: ActionFunctionArgs) {
  return withGuestCode(args, way(), async (address, { number }, form) => {
    const token = await findOrder(number, address);
    return token ? moveOn(args.request, `/orders/${token}`, findProgress.clear()) : refusedShape(refuse(form, '', 'order-not-found'));
  });
}

export default function FindOrderCode() {
  const t = useT();
  const { number, mobile } = useLoaderData<typeof loader>();
  return <GuestCodePage intro={t('checkout.find.codeIntro', { number, mobile })} page="/orders/find" button={t('checkout.find.open')} other={t('checkout.find.other')} refused={useActionData<typeof action>()} />;
}
