import { useLoaderData } from '@remix-run/react';
import { ReturnList } from '#app/domain/returns/components/return-list.tsx';
import { useT } from '#app/i18n/use-language.ts';
import { returnList } from '../return-answer.server.ts';
import { titled } from '../title.ts';
import { sellerLoader } from './scope.server.ts';

export const meta = titled('returns.title');

/** What buyers of the group want to return or cancel. */
export const loader = sellerLoader(({ scope, request }) => returnList({ kind: 'group', scope }, request));

export default function Returns() {
  const t = useT();
  return (
    <div className="wrap max-w-3xl py-5">
      <h1>{t('returns.title')}</h1>
      <ReturnList {...useLoaderData<typeof loader>()} base="/seller/returns" />
    </div>
  );
}
