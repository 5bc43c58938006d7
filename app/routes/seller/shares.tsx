import { useLoaderData } from '@remix-run/react';
import { isBearer } from '#app/domain/shares/record-rule.server.ts';
import { monthOf, sharesOverview } from '#app/domain/shares/queries.server.ts';
import { formatDate, formatMoney, formatNumber } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { personName } from '#app/i18n/person-name.ts';
import { indianDay } from '#app/lib/time.ts';
import { Icon } from '#app/ui/icon.tsx';
import { monthText } from './parts/month-text.ts';
import { SendButton } from './parts/send-button.tsx';
import { workWords } from './parts/work-words.ts';
import { sellerLoader } from './scope.server.ts';
import { titled } from '../title.ts';

export const meta = titled('shares.title');

/** How the group divides: what waits, by which rule, who made what this month, what each has got. */
export const loader = sellerLoader(async ({ scope, request }) => {
  const { searchParams } = new URL(request.url);
  const now = new Date();
  const month = monthOf(searchParams.get('month'), now);
  const asked = Number(searchParams.get('without-work') ?? 0);
  const { members, ...overview } = await sharesOverview(scope, month, now);
  const bearer = isBearer(scope);
  // What each got is hers and the office bearers' to know.
  const shown = members.map((member) => (bearer ? member : { ...member, sharePaise: 0 }));
  return { ...overview, members: shown, month, thisMonth: indianDay(now).slice(0, 7), bearer, withoutWork: Number.isSafeInteger(asked) ? asked : 0 };
});

export default function Shares() {
  const t = useT();
  const language = useLanguage();
  const { rule, members, waiting, fundPaise, month, thisMonth, bearer, withoutWork } = useLoaderData<typeof loader>();
  const money = (amount: number) => formatMoney(amount, language);
  return (
    <div className="wrap max-w-3xl py-5">
      <h1>{t('shares.title')}</h1>
      <a className="button button-plain mt-4 w-full" href="/seller/shares/mine">
        <Icon name="rupee" /> {t('shares.mine')}
      </a>
      <section className="card mt-5 p-4">
        <h2>{t('shares.waiting')}</h2>
        <p className="my-2 text-lg">{waiting.orders > 0 ? t('shares.waitingText', { count: waiting.orders, amount: money(waiting.paise) }) : t('shares.waitingNone')}</p>
        {withoutWork > 0 && <p role="status" className="my-2 rounded-card bg-turmeric-light p-3">{t('shares.withoutWork', { count: withoutWork })}</p>}
        {waiting.orders > 0 && rule && bearer && (
          <form method="post" action="/seller/shares/divide">
            <SendButton>{t('shares.divide')}</SendButton>
          </form>
        )}
      </section>
      <section className="card mt-5 p-4">
        <h2>{t('shares.rule')}</h2>
        <p className="my-2 text-lg">
          {rule ? `${t('shares.ruleText', { fund: formatNumber(rule.fundBp / 100, language) })} ${t(`shares.basis.${rule.basis}`)}. ${t('shares.since', { day: formatDate(rule.inForceFrom, language) })}` : t('shares.ruleNone')}
        </p>
        {bearer ? (
          <a className="button button-plain w-full" href="/seller/shares/rule">
            {t(rule ? 'shares.ruleChange' : 'shares.ruleSet')}
          </a>
        ) : (
          <p className="text-ink-soft">{t('shares.bearersOnly')}</p>
        )}
      </section>
      <section className="card mt-5 p-4">
        <h2>{t('shares.work', { month: monthText(month, language) })}</h2>
        <p className="my-2">{t('shares.workHint')}</p>
        <ul className="divide-y divide-rule">
          {members.map((member) => (
            <li key={member.id}>
              <a className="flex min-h-14 items-center gap-3 py-2 text-ink no-underline" href={`/seller/shares/work/${member.id}?month=${month}`}>
                <Icon name="person" className="size-7 text-indigo" />
                <span className="grow">
                  <span className="block text-lg font-semibold">{personName(language, member)}</span>
                  <span className="block text-ink-soft">{workWords(t, language, member) || t('shares.nothingYet')}</span>
                </span>
                {bearer && <span className="money font-bold">{money(member.sharePaise)}</span>}
              </a>
            </li>
          ))}
          <li className="flex min-h-14 items-center justify-between gap-3 py-2 text-lg font-semibold">
            {t('shares.fund')} <span className="money">{money(fundPaise)}</span>
          </li>
        </ul>
        {bearer && <a className="button button-plain mt-3 w-full" href="/seller/members"><Icon name="plus" /> {t('members.add')}</a>}
        <form method="get" className="mt-3 flex flex-wrap items-end gap-3">
          <label className="grow font-semibold">
            {t('shares.otherMonth')}
            <input className="field mt-1" type="month" name="month" defaultValue={month} max={thisMonth} />
          </label>
          <button type="submit" className="button button-plain">
            {t('shares.show')}
          </button>
        </form>
      </section>
    </div>
  );
}
