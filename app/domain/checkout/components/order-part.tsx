import { goodsText } from '#app/domain/catalogue/components/goods-words.ts';
import { canMove } from '#app/domain/orders/moves.ts';
import { PaperLinks } from '#app/domain/papers/components/paper-links.tsx';
import { disputeFacts } from '#app/domain/payments/dispute-status.ts';
import { factsOf } from '#app/domain/payments/payment-facts.ts';
import { requestFact } from '#app/domain/payments/request-fact.ts';
import { paymentSentence } from '#app/domain/payments/sentences.ts';
import { formatDay, formatMoney, formatNumber } from '#app/i18n/format.ts';
import { nameText } from '#app/i18n/name-text.ts';
import { useLanguage, useLocalPath, useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';
import type { OrderPageData, OrderPart } from '../order-page.server.ts';
import { OrderSteps } from './order-steps.tsx';
import { ReviewLink, type LineReviews } from './review-link.tsx';
import { SellerDetails } from './seller-details.tsx';

interface Props {
  readonly order: OrderPageData;
  readonly part: OrderPart;
  readonly reviews: LineReviews;
  readonly cancellable: boolean;
}

/** One group's part of an order: what, when, where it stands, how it is paid, who sells it. */
export function OrderPartCard({ order, part, reviews, cancellable }: Props) {
  const t = useT();
  const language = useLanguage();
  const to = useLocalPath();
  const money = (amount: number) => formatMoney(amount, language);
  const group = nameText(language, { nameEn: part.groupNameEn, nameHi: part.groupNameHi });
  const travelling = !['DELIVERED', 'RETURNED', 'CANCELLED'].includes(part.status);
  const { payment } = order;
  const asked = part.returns[0]?.status === 'ASKED';
  const answer = part.returns[0]?.answer;
  return (
    <section className="card" aria-labelledby={`part-${part.id}`}>
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-rule px-4 py-3">
        <h2 id={`part-${part.id}`} className="text-lg">{t('checkout.order.parcelFrom', { group })}</h2>
        <p className="text-sm text-ink-soft">{t('checkout.order.parcel', { number: part.number })}</p>
      </header>
      <div className="grid gap-x-8 gap-y-6 p-4 md:grid-cols-[3fr_2fr]">
        <div>
          {travelling && part.status !== 'AWAITING_PAYMENT' && (
            <p className="mb-3 flex items-center gap-2 text-lg font-bold text-neem">
              <Icon name="truck" /> {t('checkout.order.promised', { day: formatDay(part.promisedBy, language) })}
            </p>
          )}
          <OrderSteps events={part.events} />
          {part.courier && <p className="mt-3 text-sm">{t('checkout.order.tracking', { courier: part.courier, number: part.trackingNumber ?? '–' })}</p>}
          {payment && (
            <p className="mt-4 flex gap-2 rounded-card bg-cotton p-3">
              <Icon name="rupee" className="mt-0.5 size-5 text-neem" />
              <span>{paymentSentence(factsOf(part, payment, { ...disputeFacts(payment), request: requestFact(part.returns, part.status) }), 'buyer', language)}</span>
            </p>
          )}
          {answer && <blockquote className="mt-2 border-s-4 border-rule ps-3">{answer}</blockquote>}
          {!asked && (part.status === 'DELIVERED' || part.status === 'PACKED') && (
            <a className="button button-plain no-print mt-3" href={to(`/orders/${order.token}/parcels/${part.id}/${part.status === 'PACKED' ? 'ask-cancel' : 'return'}`)}>
              {t(part.status === 'PACKED' ? 'returns.askCancel.link' : 'returns.ask.link')}
            </a>
          )}
          {cancellable && canMove(part.status, 'cancel', 'buyer') && (
            <form method="post" action={to(`/orders/${order.token}/cancel`)} className="no-print mt-3">
              <input type="hidden" name="parcel" value={part.id} />
              <button type="submit" className="button button-plain">{t('checkout.order.cancelParcel')}</button>
              <p className="mt-1 text-sm text-ink-soft">{t('checkout.order.cancelHint')}</p>
            </form>
          )}
        </div>
        <div>
          <ul className="divide-y divide-rule">
            {part.lines.map((line) => (
              <li key={line.id} className="flex justify-between gap-4 py-2 first:pt-0">
                <span>
                  {line.product.status === 'PUBLISHED' ? (
                    <a href={to(`/products/${line.product.slug}`)} className="text-ink no-underline hover:underline">{t('checkout.form.piece', { count: formatNumber(line.quantity, language), name: goodsText(language, line) })}</a>
                  ) : (
                    t('checkout.form.piece', { count: formatNumber(line.quantity, language), name: goodsText(language, line) })
                  )}
                  <span className="block text-sm text-ink-soft">{t('checkout.order.returns', { days: line.returnDays })}</span>
                  <ReviewLink token={order.token} lineId={line.id} reviews={reviews} />
                </span>
                <span className="money">{money(line.linePaise)}</span>
              </li>
            ))}
          </ul>
          <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 border-t border-rule pt-2">
            {part.discountPaise > 0 && (
              <>
                <dt>{t('coupons.title')}</dt>
                <dd className="money text-end text-neem">−{money(part.discountPaise)}</dd>
              </>
            )}
            <dt>{t('checkout.order.delivery')}</dt>
            <dd className="money text-end">{money(part.shippingPaise)}</dd>
            <dt className="font-bold">{t('checkout.order.total')}</dt>
            <dd className="money text-end font-bold">{money(part.totalPaise)}</dd>
          </dl>
          <PaperLinks papers={part.papers} base={to(`/orders/${order.token}/papers`)} />
          <SellerDetails part={part} group={group} deliveryState={order.stateCode} />
        </div>
      </div>
    </section>
  );
}
