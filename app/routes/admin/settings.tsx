import { useLoaderData } from '@remix-run/react';
import { SettingValue } from '#app/domain/settings/components/setting-value.tsx';
import { settingRows } from '#app/domain/settings/queries.server.ts';
import { SUBJECTS, type Subject } from '#app/domain/settings/settings-table.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { Cell, Table } from '#app/ui/table.tsx';
import { titled } from '../title.ts';
import { adminLoader } from './scope.server.ts';

export const meta = titled('settings.title');

/** Every rule the store or a law may change, with what is in force. */
export const loader = adminLoader(async () => ({ rows: await settingRows(new Date()) }));

export default function Settings() {
  const t = useT();
  const language = useLanguage();
  const { rows } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>{t('settings.title')}</h1>
      <p className="my-2 max-w-3xl text-ink-soft">{t('settings.intro')}</p>
      {(Object.keys(SUBJECTS) as Subject[]).map((subject) => (
        <section key={subject} className="mt-6" aria-labelledby={subject}>
          <h2 id={subject} className="mb-2">{t(`settings.subject.${subject}`)}</h2>
          <Table heads={[{ label: t('settings.rule') }, { label: t('settings.value') }, { label: t('settings.since'), wide: true }]}>
            {SUBJECTS[subject].map(({ key }) => {
              const row = rows.find((one) => one.key === key);
              return (
                <tr key={key}>
                  <Cell><a className="link inline-flex min-h-12 items-center" href={`/admin/settings/${key}`}>{t(`settings.label.${key}`)}</a></Cell>
                  <Cell>
                    {row && <span className="font-semibold"><SettingValue of={key} value={row.value} /></span>}
                    {row?.unsure && <span className="ms-2 rounded-card bg-turmeric-light px-2">{t('settings.unsure')}</span>}
                    {row && row.ahead > 0 && <span className="ms-2 text-ink-soft">{t('settings.changes', { count: row.ahead })}</span>}
                  </Cell>
                  <Cell wide>{row && formatDate(row.inForceFrom, language)}</Cell>
                </tr>
              );
            })}
          </Table>
        </section>
      ))}
    </>
  );
}
