import { formatMoment, formatNumber } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import type { ListedReturn, Which } from '../queries.server.ts';
import { goodsName } from './goods-name.ts';

interface ReturnListProps {
  readonly page: readonly ListedReturn[];
  readonly next: string | null;
  readonly which: Which;
  /** The address the list lies at. */
  readonly base: string;
}

/** What buyers ask, one card each, with the open ones and the done ones a tab apart. */
export function ReturnList({ page, next, which, base }: ReturnListProps) {
  const t = useT();
  return (
    <>
      <nav aria-label={t('returns.title')} className="my-4 flex flex-wrap gap-2">
        {(['open', 'done'] as const).map((name) => (
          <a key={name} href={`?show=${name}`} aria-current={name === which ? 'page' : undefined} className={`flex min-h-12 items-center rounded-card border px-3 no-underline ${name === which ? 'border-indigo bg-indigo font-semibold text-white' : 'border-rule bg-white text-ink'}`}>
            {t(`returns.tab.${name}`)}
          </a>
        ))}
      </nav>
      {page.length === 0 && <p className="card p-6 text-lg">{t(`returns.empty.${which}`)}</p>}
      <ul className="grid gap-4">
        {page.map((request) => (
          <Card key={request.id} request={request} base={base} />
        ))}
      </ul>
      {next && <a className="button button-plain mt-4 w-full" href={`?show=${which}&after=${next}`}>{t('returns.more')}</a>}
    </>
  );
}

function Card({ request, base }: { readonly request: ListedReturn; readonly base: string }) {
  const t = useT();
  const language = useLanguage();
  const text = useLocalText();
  const { id, kind, status, reason, goods, askedAt, lines, groupOrder } = request;
  return (
    <li className="card p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h2>
          <a className="inline-flex min-h-12 items-center text-indigo underline underline-offset-2" href={`${base}/${id}`}>{groupOrder.number}</a>
        </h2>
        <p className="font-semibold">{t(goods === 'EXPECTED' ? 'returns.goods.EXPECTED' : `returns.status.${status}`)}</p>
      </div>
      <p className="text-ink-soft">{text(groupOrder, 'groupName')} · {formatMoment(askedAt, language)}</p>
      <p>{reason ? t(`returns.reason.${reason}`) : t(`returns.kind.${kind}`)}</p>
      {lines.map(({ orderLine, quantity }, index) => (
        <p key={index}>{formatNumber(quantity, language)} × {goodsName(language, orderLine)}</p>
      ))}
    </li>
  );
}
