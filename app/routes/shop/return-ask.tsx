import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readPhotos } from '#app/domain/catalogue/read-photos.server.ts';
import { afterDeed } from '#app/domain/checkout/order-deed.ts';
import { askReturn, type AskRefusal } from '#app/domain/returns/ask-return.server.ts';
import { ReturnAsking } from '#app/domain/returns/components/return-asking.tsx';
import { returnForm } from '#app/domain/returns/forms.ts';
import { keptPhotos } from '#app/domain/returns/kept-photos.server.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { SECRET_PAGE } from './order-link.server.ts';
import { pageMeta } from './page-meta.ts';
import { parcelOfLink } from './parcel-of-link.server.ts';

export const meta: MetaFunction = (input) => pageMeta(input, (t) => ({ title: t('returns.ask.title'), path: null }));
export const headers = () => SECRET_PAGE;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { page, part } = await parcelOfLink(request, params);
  return { page, part };
}

/** Which refusal stands beside which field; the others above the form. */
const FIELD: Partial<Record<AskRefusal, string>> = { 'too-late': 'reason', 'photo-required': 'photos', 'fault-required': 'note', 'pay-to-required': 'upi' };

/** Takes the request, and keeps its photos even when something else is wrong with it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { order, page, part } = await parcelOfLink(request, params);
  const { fields, images, problems } = await readPhotos(request);
  const photos = await keptPhotos(fields.getAll('kept'), images);
  const read = readForm(fields, returnForm(part.cash));
  const back = { photos, problems };
  if (!read.ok || problems.length > 0) return data({ form: read.form, ...back }, { status: 422, headers: SECRET_PAGE });
  const asked = await askReturn(order, part.id, { ...read.value, imageIds: photos.map(({ id }) => id) }, new Date());
  if (asked.ok) return redirect(afterDeed(page, 'return-asked'), { status: 303, headers: SECRET_PAGE });
  return data({ form: refuse(read.form, FIELD[asked.error] ?? '', asked.error), ...back }, { status: 409, headers: SECRET_PAGE });
}

export default function AskReturn() {
  const { page, part } = useLoaderData<typeof loader>();
  return <ReturnAsking page={page} part={part} refused={useActionData<typeof action>()} />;
}
