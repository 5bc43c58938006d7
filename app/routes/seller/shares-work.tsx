import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { workForm } from '#app/domain/shares/forms.ts';
import { lotsOf, memberWork, monthOf } from '#app/domain/shares/queries.server.ts';
import { recordWork } from '#app/domain/shares/record-work.server.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import { personName } from '#app/i18n/person-name.ts';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { FormProblems, SelectField, TextField } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { monthText } from './parts/month-text.ts';
import { SendButton } from './parts/send-button.tsx';
import { workWords } from './parts/work-words.ts';
import { sellerAction, sellerLoader } from './scope.server.ts';
import { titled } from '../title.ts';

export const meta = titled('shares.workTitle');

async function memberOr404(scope: SellerScope, id: string | undefined, month: string) {
  const member = await memberWork(scope, id ?? '', month);
  if (!member) throw new Response(null, { status: 404 });
  return member;
}

/** How much one member made in a month, or of one lot. */
export const loader = sellerLoader(async ({ scope, params, request }) => {
  const month = monthOf(new URL(request.url).searchParams.get('month'), new Date());
  return { month, member: await memberOr404(scope, params['member'], month), lots: await lotsOf(scope, month) };
});

export const action = sellerAction(async ({ scope, params, request }) => {
  const month = monthOf(new URL(request.url).searchParams.get('month'), new Date());
  const { id } = await memberOr404(scope, params['member'], month);
  const read = readForm(await sentForm(request), workForm);
  if (!read.ok) return data({ form: read.form }, { status: 422 });
  const recorded = await recordWork(scope, id, month, read.value, new Date());
  if (!recorded.ok) throw new Response(null, { status: 404 });
  return redirect(`/seller/shares?month=${month}`, 303);
});

export default function Work() {
  const t = useT();
  const language = useLanguage();
  const text = useLocalText();
  const { month, member, lots } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const name = personName(language, member);
  const pad = { inputMode: 'decimal', autoComplete: 'off', maxLength: 9 } as const;
  const known = member.work.find(({ about }) => about === 'month');
  const shown = (of: number | undefined, per: number) => (of ? String(of / per) : undefined);
  const choices = [{ value: 'month', label: monthText(month, language) }, ...lots.map((lot) => ({ value: lot.id, label: `${text(lot, 'name')} · ${lot.code} · ${formatDay(lot.madeOn, language)}` }))];
  return (
    <div className="wrap max-w-xl py-5">
      <a className="inline-flex min-h-12 items-center gap-1 text-indigo" href={`/seller/shares?month=${month}`}>
        <Icon name="back" /> {t('common.back')}
      </a>
      <h1 className="mb-4">{t('shares.howMuch', { name })}</h1>
      <FormProblems form={form} />
      <form method="post" noValidate>
        <TextField form={form} name="kilos" label={t('shares.kilos')} known={shown(known?.grams, 1_000)} optional {...pad} />
        <TextField form={form} name="pieces" label={t('shares.pieces')} known={shown(known?.pieces, 1)} optional {...pad} inputMode="numeric" />
        <TextField form={form} name="hours" label={t('shares.hours')} known={shown(known?.minutes, 60)} optional {...pad} />
        <SelectField form={form} name="about" label={t('shares.about')} known="month" choices={choices} />
        <SendButton>{t('common.save')}</SendButton>
      </form>
      {member.work.length > 0 && (
        <ul className="mt-5 text-ink-soft">
          {member.work.map((work) => (
            <li key={work.about}>
              {choices.find(({ value }) => value === work.about)?.label}: {workWords(t, language, work) || t('shares.nothingYet')}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
