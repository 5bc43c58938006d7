import { formatMoment } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';

interface Told {
  readonly id: string;
  readonly text: string;
  readonly at: Date;
  readonly officer: { readonly title: string };
}

/** What was asked and what was answered, in the order it was written. */
export function Answers({ text, createdAt, answers }: { readonly text: string; readonly createdAt: Date; readonly answers: readonly Told[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <ol className="grid gap-4">
      <li className="card p-4">
        <p className="text-sm text-ink-soft">{t('complaints.asked', { when: formatMoment(createdAt, language) })}</p>
        <p className="mt-1 whitespace-pre-line wrap-anywhere">{text}</p>
      </li>
      {answers.map((answer) => (
        <li key={answer.id} className="rounded-card border-s-4 border-indigo bg-white p-4">
          <p className="text-sm text-ink-soft">{t('complaints.answered', { who: answer.officer.title, when: formatMoment(answer.at, language) })}</p>
          <p className="mt-1 whitespace-pre-line wrap-anywhere">{answer.text}</p>
        </li>
      ))}
    </ol>
  );
}
