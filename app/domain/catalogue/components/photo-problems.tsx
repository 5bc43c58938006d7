import { formatNumber } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { MAX_PHOTOS, PHOTOS_AT_ONCE } from '../photos.ts';
import type { PhotoProblem } from '../read-photos.server.ts';

const MEGABYTE = 1024 * 1024;

interface Props {
  readonly id: string;
  readonly problems: readonly PhotoProblem[];
  /** How many are taken in one sending, and in all. */
  readonly atOnce?: number;
  readonly most?: number;
}

/** What was wrong with photos, one sentence each, and that the rest is safe. */
export function PhotoProblems({ id, problems, atOnce = PHOTOS_AT_ONCE, most = MAX_PHOTOS }: Props) {
  const t = useT();
  const language = useLanguage();
  if (problems.length === 0) return null;
  return (
    <div id={id} role="alert" className="mb-4 rounded-card border-2 border-madder bg-madder-light p-3">
      {problems.map(({ code, name, bytes }, index) => (
        <p key={index} className="font-semibold">
          {name && <span className="block break-all font-normal text-ink-soft">{name}</span>}
          {t(`seller.photoRefused.${code}`, { atOnce, most, size: formatNumber(Math.max(0.1, Math.round((bytes / MEGABYTE) * 10) / 10), language) })}
        </p>
      ))}
      <p className="mt-2">{t('seller.restIsSaved')}</p>
    </div>
  );
}
