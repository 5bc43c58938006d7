import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { isOfState } from '#app/domain/accounts/officer-scope.server.ts';
import { addSetting, type SettingRefusal } from '#app/domain/settings/add-setting.server.ts';
import { SettingForm } from '#app/domain/settings/components/setting-form.tsx';
import { SettingValue } from '#app/domain/settings/components/setting-value.tsx';
import { settingForm } from '#app/domain/settings/forms.ts';
import { settingHistory } from '#app/domain/settings/queries.server.ts';
import { isSettingKey } from '#app/domain/settings/settings-table.ts';
import { asTyped } from '#app/domain/settings/typed-value.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { after, days, indianDay } from '#app/lib/time.ts';
import { Cell, Table } from '#app/ui/table.tsx';
import { titled } from '../title.ts';
import { adminAction, adminLoader, type AdminArgs } from './scope.server.ts';

export const meta = titled('settings.title');

export const loader = adminLoader((args) => settingPage(args));

/** One rule with all its rows; 404 where there is none of this name. */
async function settingPage({ scope, params }: AdminArgs) {
  const key = params['key'] ?? '';
  if (!isSettingKey(key)) throw new Response(null, { status: 404 });
  const now = new Date();
  const [rows, mine] = await Promise.all([settingHistory(key, now), isOfState(scope)]);
  return { key, rows, mine, tomorrow: indianDay(after(now, days(1))) };
}

const FIELDS: Record<SettingRefusal, string> = { 'not-state': '', 'value-invalid': 'value', 'day-begun': 'from', 'day-taken': 'from' };

/** Adds a row. */
export const action = adminAction(async (args) => {
  const { key } = await settingPage(args);
  const read = readForm(await sentForm(args.request), settingForm);
  if (!read.ok) return data({ form: read.form }, { status: 422 });
  const added = await addSetting(args.scope, key, read.value, new Date());
  if (added.ok) return redirect(`/admin/settings/${key}`, 303);
  return data({ form: refuse(read.form, FIELDS[added.error], added.error) }, { status: added.error === 'not-state' ? 403 : 422 });
});

export default function Setting() {
  const t = useT();
  const language = useLanguage();
  const { key, rows, mine, tomorrow } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const current = rows.find(({ when }) => when === 'now');
  return (
    <>
      <p className="no-print"><a className="link inline-flex min-h-12 items-center" href="/admin/settings">{t('settings.all')}</a></p>
      <h1>{t(`settings.label.${key}`)}</h1>
      <div className="mt-4 grid items-start gap-6 lg:grid-cols-[2fr_1fr]">
        <Table heads={[{ label: t('settings.since') }, { label: t('settings.value') }, { label: t('settings.source') }, { label: t('settings.by'), wide: true }]}>
          {rows.map((row) => (
            <tr key={row.id} className={row.when === 'now' ? 'font-semibold' : row.when === 'over' ? 'text-ink-soft' : ''}>
              <Cell>{formatDate(row.inForceFrom, language)} · {t(`settings.when.${row.when}`)}</Cell>
              <Cell><SettingValue of={key} value={row.value} /></Cell>
              <Cell>{row.source}{row.unsure && <span className="ms-2 rounded-card bg-turmeric-light px-2">{t('settings.unsure')}</span>}</Cell>
              <Cell wide>{row.addedBy && row.addedAt ? `${row.addedBy.title}, ${formatDate(row.addedAt, language)}` : '–'}</Cell>
            </tr>
          ))}
        </Table>
        {mine ? <SettingForm of={key} form={form} tomorrow={tomorrow} known={current ? asTyped(key, current.value) : ''} /> : <p className="card p-4">{t('settings.stateOnly')}</p>}
      </div>
    </>
  );
}
