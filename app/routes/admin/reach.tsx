import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { settingsInForce } from '#app/domain/settings/queries.server.ts';
import { ReachForm } from '#app/domain/shipping/components/reach-form.tsx';
import { ReachTable } from '#app/domain/shipping/components/reach-table.tsx';
import { reachRuleForm } from '#app/domain/shipping/forms.ts';
import { reachRulesOfArea } from '#app/domain/shipping/queries.server.ts';
import { setReach } from '#app/domain/shipping/set-reach.server.ts';
import { formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { indianDay } from '#app/lib/time.ts';
import { titled } from '../title.ts';
import { adminAction, adminLoader } from './scope.server.ts';

export const meta = titled('cash.reach.title');

/** Where parcels of the area go, and where cash is taken. */
export const loader = adminLoader(async ({ scope }) => {
  const now = new Date();
  const [rules, settings] = await Promise.all([reachRulesOfArea(scope, now), settingsInForce(now)]);
  return {
    rules, today: indianDay(now),
    cap: settings['cash-on-delivery.cap'], codeFrom: settings['cash-on-delivery.code-from'],
    refusals: settings['cash-on-delivery.refusals'], refusalDays: settings['cash-on-delivery.refusal-days'],
  };
});

export const action = adminAction(async ({ scope, request }) => {
  const read = readForm(await sentForm(request), reachRuleForm);
  if (!read.ok) return data({ form: read.form }, { status: 422 });
  const set = await setReach(scope, read.value, new Date());
  if (set.ok) return redirect('/admin/reach', 303);
  return data({ form: refuse(read.form, set.error === 'date-past' ? 'from' : 'district', set.error) }, { status: 422 });
});

export default function ReachRules() {
  const t = useT();
  const language = useLanguage();
  const { rules, today, cap, codeFrom, refusals, refusalDays } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const money = (amount: number) => formatMoney(amount, language);
  return (
    <>
      <h1>{t('cash.reach.title')}</h1>
      <p className="mt-2 max-w-3xl">{t('cash.reach.intro')}</p>
      <p className="mt-2 max-w-3xl text-ink-soft">{t('cash.reach.shopRules', { cap: money(cap), code: money(codeFrom), refusals, days: refusalDays })}</p>
      <div className="mt-4 grid items-start gap-6 lg:grid-cols-[2fr_1fr]">
        <ReachTable rules={rules} />
        <ReachForm form={form} today={today} />
      </div>
    </>
  );
}
