import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AccountPage } from '#app/domain/accounts/components/account-page.tsx';
import { WhatGoes } from '#app/domain/erasure/components/what-goes.tsx';
import { eraseFromOrder } from '#app/domain/erasure/erase-guest.server.ts';
import { keptBills } from '#app/domain/erasure/kept-bills.server.ts';
import { sureForm } from '#app/domain/erasure/forms.ts';
import { languageOfPath, localPath } from '#app/i18n/languages.ts';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { CheckField, FormProblems } from '#app/ui/field.tsx';
import { SECRET_PAGE, orderOfLink } from './order-link.server.ts';
import { pageMeta } from './page-meta.ts';

export const meta: MetaFunction = (input) => pageMeta(input, (t) => ({ title: t('erasure.order.title'), path: null }));
export const headers = () => SECRET_PAGE;

/** Whoever ordered from an account is erased there, with all her orders. */
async function guestOrder(request: Request, token: string | undefined) {
  const { order, page } = await orderOfLink(request, token);
  if (order.personId !== null) throw redirect(localPath(languageOfPath(new URL(request.url).pathname), '/account/erase'), { headers: SECRET_PAGE });
  return { order, page };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  return { page: (await guestOrder(request, params['token'])).page, bills: await keptBills(new Date()) };
}

/** Takes a guest out of this order: the link that lets her cancel and return lets her go, too. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { order } = await guestOrder(request, params['token']);
  const read = readForm(await sentForm(request), sureForm);
  if (!read.ok) return data({ form: read.form }, { status: 422, headers: SECRET_PAGE });
  const erased = await eraseFromOrder(order.id, new Date());
  if (!erased.ok) return data({ form: refuse(read.form, '', erased.error) }, { status: 409, headers: SECRET_PAGE });
  return redirect(localPath(languageOfPath(new URL(request.url).pathname), '/account/erased'), { status: 303, headers: SECRET_PAGE });
}

export default function EraseFromOrder() {
  const t = useT();
  const to = useLocalPath();
  const { page, bills } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <AccountPage title={t('erasure.order.title')} intro={t('erasure.order.intro')}>
      <WhatGoes account={false} bills={bills} />
      <form method="post" action={`${page}/erase`} noValidate>
        <FormProblems form={form} />
        <CheckField form={form} name="agree" label={t('erasure.order.sure')} />
        <button className="button button-main w-full" type="submit">{t('erasure.button')}</button>
      </form>
      <p className="mt-4"><a className="button button-plain w-full" href={page}>{t('erasure.order.keep')}</a></p>
      <p className="mt-4"><a className="link inline-flex min-h-12 items-center" href={to('/orders/erase')}>{t('erasure.order.all')}</a></p>
    </AccountPage>
  );
}
