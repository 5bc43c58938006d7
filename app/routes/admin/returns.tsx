import { useLoaderData } from '@remix-run/react';
import { ReturnList } from '#app/domain/returns/components/return-list.tsx';
import { useT } from '#app/i18n/use-language.ts';
import { returnList } from '../return-answer.server.ts';
import { titled } from '../title.ts';
import { adminLoader } from './scope.server.ts';

export const meta = titled('returns.title');

/** What buyers of the area want to return or cancel. */
export const loader = adminLoader(({ scope, request }) => returnList({ kind: 'officer', scope }, request));

export default function Returns() {
  const t = useT();
  return (
    <div className="max-w-3xl">
      <h1>{t('returns.title')}</h1>
      <ReturnList {...useLoaderData<typeof loader>()} base="/admin/returns" />
    </div>
  );
}
