import { paymentSentence } from '#app/domain/payments/sentences.ts';
import { Picture } from '#app/domain/media/components/picture.tsx';
import { formatMoment, formatNumber } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import type { FormState } from '#app/lib/forms.ts';
import { Icon } from '#app/ui/icon.tsx';
import { imageUrl } from '#app/domain/media/urls.ts';
import type { ReturnFile } from '../queries.server.ts';
import { AnswerForm } from './answer-form.tsx';
import { CancelAnswerForm } from './cancel-answer-form.tsx';
import { goodsName } from './goods-name.ts';

interface ReturnPageProps {
  readonly file: ReturnFile;
  readonly reader: 'group' | 'officer';
  /** The address of the list. */
  readonly base: string;
  /** The address of the order. */
  readonly orderPage: string;
  readonly form: FormState | undefined;
}

/** One request: what the buyer asks, what she shows, and the answer, given or to be given. */
export function ReturnPage({ file, reader, base, orderPage, form }: ReturnPageProps) {
  const t = useT();
  const language = useLanguage();
  const { id, kind, status, reason, note, askedAt, order, lines, goods, answer, answeredAt } = file;
  return (
    <>
      <a className="inline-flex min-h-12 items-center gap-1 text-indigo" href={base}>
        <Icon name="back" /> {t('returns.title')}
      </a>
      <h1>{t(`returns.kind.${kind}`)}</h1>
      <p>
        <a className="link inline-flex min-h-12 items-center" href={orderPage}>{t('orders.one.title', { number: order.number })}</a> · {formatMoment(askedAt, language)}
      </p>
      <p className="mb-4 flex items-start gap-2 text-lg">
        <Icon name="rupee" className="size-6 text-neem" /> {paymentSentence(order.money, reader, language)}
      </p>
      <section className="card p-4">
        {reason && <h2>{t(`returns.reason.${reason}`)}</h2>}
        <ul>
          {lines.map((line) => (
            <li key={line.id} className="py-1">
              {formatNumber(line.asked, language)} × {goodsName(language, line)}
              {line.accepted !== null && <span className="font-semibold"> · {t('returns.accepted', { count: line.accepted })}</span>}
            </li>
          ))}
        </ul>
        {note && <blockquote className="mt-2 border-s-4 border-rule ps-3">{note}</blockquote>}
        {file.images.length > 0 && (
          <ul className="mt-3 grid grid-cols-2 gap-3 sm:grid-cols-3">
            {file.images.map((image) => (
              <li key={image.hash}>
                <a href={imageUrl(image.hash, image.widths.at(-1) ?? image.width, 'jpg')}>
                  <Picture image={image} alt={t('returns.photo')} sizes="(min-width: 40rem) 14rem, 45vw" className="aspect-square w-full rounded-card object-cover" />
                </a>
              </li>
            ))}
          </ul>
        )}
      </section>
      {status === 'ASKED' && kind === 'RETURN' && <AnswerForm file={file} reader={reader} action={`${base}/${id}/answer`} form={form} />}
      {status === 'ASKED' && kind === 'CANCEL' && <CancelAnswerForm action={`${base}/${id}/answer`} form={form} />}
      {answeredAt && (
        <section className="card mt-5 p-4">
          <h2>{t(`returns.status.${status}`)}</h2>
          <p className="text-ink-soft">{formatMoment(answeredAt, language)}{file.byOfficer && ` · ${t('orders.one.byOfficer')}`}</p>
          {answer && <blockquote className="mt-2 border-s-4 border-rule ps-3">{answer}</blockquote>}
          {goods && <p className="mt-2">{t(`returns.goods.${goods}`)}</p>}
        </section>
      )}
      {goods === 'EXPECTED' && reader === 'group' && <GoodsBack id={id} food={file.food} />}
    </>
  );
}

/** The group says how the goods came back. */
function GoodsBack({ id, food }: { readonly id: string; readonly food: boolean }) {
  const t = useT();
  return (
    <section className="mt-5 grid gap-3">
      <h2>{t('returns.back.title')}</h2>
      <p>{t(food ? 'returns.back.food' : 'returns.back.text')}</p>
      {(['sound', 'spoiled'] as const).map((how) => (
        <form key={how} method="post" action={`/seller/returns/${id}/goods/${how}`}>
          <button type="submit" className={`button w-full ${how === 'sound' ? 'button-good min-h-14 text-lg' : 'button-plain'}`}>{t(`returns.back.${how}`)}</button>
        </form>
      ))}
    </section>
  );
}
