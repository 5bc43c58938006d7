import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { afterDeed } from '#app/domain/checkout/order-deed.ts';
import { askCancel } from '#app/domain/returns/ask-cancel.server.ts';
import { LONGEST_NOTE, cancelForm } from '#app/domain/returns/forms.ts';
import { useT } from '#app/i18n/use-language.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { FormProblems, TextArea } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { useHere } from '#app/ui/use-here.ts';
import { SECRET_PAGE } from './order-link.server.ts';
import { pageMeta } from './page-meta.ts';
import { parcelOfLink } from './parcel-of-link.server.ts';

export const meta: MetaFunction = (input) => pageMeta(input, (t) => ({ title: t('returns.askCancel.title'), path: null }));
export const headers = () => SECRET_PAGE;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { page, part } = await parcelOfLink(request, params);
  return { page, part: { number: part.number, status: part.status, open: part.open } };
}

/** Asks to cancel a parcel that is packed already. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { order, page, part } = await parcelOfLink(request, params);
  const read = readForm(await sentForm(request), cancelForm);
  if (!read.ok) return data({ form: read.form }, { status: 422, headers: SECRET_PAGE });
  const asked = await askCancel(order, part.id, read.value.note ?? '', new Date());
  if (asked.ok) return redirect(afterDeed(page, 'cancel-asked'), { status: 303, headers: SECRET_PAGE });
  return data({ form: refuse(read.form, '', asked.error) }, { status: 409, headers: SECRET_PAGE });
}

export default function AskCancel() {
  const t = useT();
  const here = useHere();
  const { page, part } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const askable = part.status === 'PACKED' && !part.open;
  return (
    <div className="wrap max-w-2xl py-5">
      <a className="link inline-flex min-h-12 items-center" href={page}>
        <Icon name="back" className="size-5" /> {t('orders.pay.toOrder')}
      </a>
      <h1>{t('returns.askCancel.title')}</h1>
      <p className="mt-2 mb-5 text-lg">{t(askable ? 'returns.askCancel.text' : part.open ? 'returns.ask.open' : 'returns.askCancel.notNow')}</p>
      {(askable || form) && (
        <form method="post" action={here} noValidate>
          <FormProblems form={form} />
          <TextArea form={form} name="note" label={t('returns.askCancel.note')} optional maxLength={LONGEST_NOTE} />
          <button type="submit" className="button button-main w-full">{t('returns.askCancel.button')}</button>
        </form>
      )}
    </div>
  );
}
