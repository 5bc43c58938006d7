import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { eraseGuest } from '#app/domain/erasure/erase-guest.server.ts';
import { eraseProgress } from '#app/domain/erasure/erase-progress.server.ts';
import { formatMobile, type Mobile } from '#app/domain/registry/formats.ts';
import { useT } from '#app/i18n/use-language.ts';
import { refuse } from '#app/lib/forms.ts';
import { GuestCodePage } from './guest-code-page.tsx';
import { carriedAlong, withGuestCode } from './guest-code.server.ts';
import { privateMeta } from './private-meta.ts';
import { moveOn, privatePage } from './private-page.server.ts';

export const meta = privateMeta((t) => t('checkout.find.codeTitle'));
export const headers = privatePage;

const way = () => ({ purpose: 'ERASE', page: '/orders/erase', progress: eraseProgress }) as const;

export async function loader({ request }: LoaderFunctionArgs) {
  return { mobile: formatMobile(carriedAlong(request, way()).mobile as Mobile) };
}

/** Erases the guest once the code has shown that the number is hers. */
export async function action(args: ActionFunctionArgs) {
  return withGuestCode(args, way(), async (address, _carried, form, now) => {
    const erased = await eraseGuest(address, now);
    return erased.ok ? moveOn(args.request, '/account/erased', eraseProgress.clear()) : data({ form: refuse(form, '', erased.error), wait: null }, { status: 409 });
  });
}

export default function EraseGuestCode() {
  const t = useT();
  const { mobile } = useLoaderData<typeof loader>();
  return <GuestCodePage intro={t('erasure.guest.codeIntro', { mobile })} page="/orders/erase" button={t('erasure.button')} other={t('erasure.guest.otherNumber')} refused={useActionData<typeof action>()} />;
}
