import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { showAddress } from '#app/domain/accounts/login-address.ts';
import { loginOf } from '#app/domain/accounts/queries.server.ts';
import { visitorOf } from '#app/domain/accounts/visitor.server.ts';
import { askNotice } from '#app/domain/wishes/ask-notice.server.ts';
import { findCard } from '#app/domain/wishes/find-card.server.ts';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { privateMeta } from './private-meta.ts';
import { languageOf, moveOn, privatePage } from './private-page.server.ts';
import { AskPage } from './parts/ask-page.tsx';
import { signInFirst } from './sign-in-first.server.ts';
import { slugParam } from './slug-param.ts';

export const meta = privateMeta((t) => t('wishes.noticeTitle'));
export const headers = privatePage;

/** A message is only sent to a number or e-mail that is proved to be hers. */
async function asker(request: Request) {
  const visitor = await visitorOf(request);
  if (!visitor?.person || !visitor.loginId) throw signInFirst(request);
  return { personId: visitor.person.id, loginId: visitor.loginId };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { loginId } = await asker(request);
  const card = await findCard(languageOf(request), slugParam(params.slug));
  if (!card) throw new Response(null, { status: 404 });
  return { card, address: showAddress(await loginOf(loginId)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { personId, loginId } = await asker(request);
  const asked = await askNotice({ personId, loginId, language: languageOf(request) }, slugParam(params.slug), new Date());
  if (asked.ok) return moveOn(request, `/account/wish-list?noticed=${slugParam(params.slug)}`);
  if (asked.error === 'gone') throw redirect(new URL(request.url).pathname.replace(/\/notice$/, ''));
  return data({ problem: asked.error }, { status: 422 });
}

export default function ProductNotice() {
  const t = useT();
  const to = useLocalPath();
  const { card, address } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const there = refused?.problem === 'there' || card.stock !== 'sold-out';
  return (
    <AskPage card={card} title={t('wishes.noticeTitle')} text={t('wishes.noticeText', { address })} problem={there ? t('wishes.noticeThere') : refused && t('wishes.noticeFull')}
      action={to(`/products/${card.slug}/notice`)} button={there ? null : t('wishes.noticeButton')} />
  );
}
