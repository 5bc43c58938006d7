import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { visitorOf } from '#app/domain/accounts/visitor.server.ts';
import { findCard } from '#app/domain/wishes/find-card.server.ts';
import { keepWish } from '#app/domain/wishes/keep-wish.server.ts';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { privateMeta } from './private-meta.ts';
import { languageOf, moveOn, privatePage } from './private-page.server.ts';
import { AskPage } from './parts/ask-page.tsx';
import { signInFirst } from './sign-in-first.server.ts';
import { slugParam } from './slug-param.ts';

export const meta = privateMeta((t) => t('wishes.keepTitle'));
export const headers = privatePage;

/** Asked of whoever had to sign in on the way; others press the button on the product's own page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  if (!(await visitorOf(request))?.person) throw signInFirst(request);
  const card = await findCard(languageOf(request), slugParam(params.slug));
  if (!card) throw new Response(null, { status: 404 });
  return { card };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = (await visitorOf(request))?.person;
  if (!person) throw signInFirst(request);
  const kept = await keepWish(person.id, slugParam(params.slug), new Date());
  if (kept.ok) return moveOn(request, `/account/wish-list?kept=${slugParam(params.slug)}`);
  if (kept.error === 'gone') throw redirect(new URL(request.url).pathname.replace(/\/wish$/, ''));
  return data({ problem: kept.error }, { status: 422 });
}

export default function ProductWish() {
  const t = useT();
  const to = useLocalPath();
  const { card } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <AskPage card={card} title={t('wishes.keepTitle')} text={t('wishes.keepText')} problem={refused && t('wishes.full')}
      action={to(`/products/${card.slug}/wish`)} button={t('wishes.keepButton')} />
  );
}
