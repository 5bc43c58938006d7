import { useT, useLocalPath } from '#app/i18n/use-language.ts';

/** What a visitor sees instead of a page: what happened, what is safe, where to go. */
export function ErrorPage({ status }: { status: number }) {
  const t = useT();
  const to = useLocalPath();
  const kind = status === 404 ? 'notFound' : status === 403 ? 'forbidden' : status === 413 ? 'tooLarge' : 'error';
  return (
    <div className="wrap max-w-2xl py-12">
      <h1>{t(`common.${kind}Title`)}</h1>
      <p className="mt-4">{t(`common.${kind}Text`)}</p>
      <p className="mt-8">
        <a className="button button-main" href={to('/')}>
          {t('common.goHome')}
        </a>
      </p>
    </div>
  );
}
