import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { lastApplication } from '#app/domain/registry/queries.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import { sellerLoader } from './scope.server.ts';

/** How the group's application stands, and what to do next. */
export const loader = sellerLoader(async ({ scope }) => {
  const { applications, nameEn, nameHi } = await lastApplication(scope.group.id);
  const [application] = applications;
  if (!application || scope.group.status === 'SUSPENDED') throw redirect('/seller');
  return { status: scope.group.status, application, nameEn, nameHi };
});

export default function Application() {
  const t = useT();
  const language = useLanguage();
  const text = useLocalText();
  const group = useLoaderData<typeof loader>();
  const { status, application } = group;
  const date = formatDate(application.submittedAt, language);
  return (
    <div className="wrap max-w-2xl py-8">
      <p className="text-ink-soft">{text(group, 'name')}</p>
      <h1>{t('apply.statusTitle')}</h1>
      <div className="card mt-6 p-6">
        {status === 'APPROVED' && (
          <>
            <p className="text-xl font-bold text-neem">{t('apply.statusAPPROVED')}</p>
            <a className="button button-good mt-4" href="/seller">
              {t('apply.goToGoods')}
            </a>
          </>
        )}
        {status === 'APPLIED' && (
          <>
            <p className="text-xl font-bold">{t('apply.statusAPPLIED')}</p>
            <p className="mt-2">{t('apply.statusAPPLIEDText', { date })}</p>
          </>
        )}
        {status === 'REFUSED' && (
          <>
            <p className="text-xl font-bold">{t('apply.statusREFUSED')}</p>
            <p className="mt-2">{t('apply.statusREFUSEDText', { date })}</p>
            <blockquote className="my-4 border-s-4 border-turmeric bg-cotton p-4">{application.reason}</blockquote>
            <a className="button button-main" href="/seller/apply/details">
              {t('apply.mend')}
            </a>
          </>
        )}
      </div>
    </div>
  );
}
