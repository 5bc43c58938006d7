import { stateName } from '#app/domain/registry/states.ts';
import { formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useLocalPath, useT } from '#app/i18n/use-language.ts';
import type { FormState } from '#app/lib/forms.ts';
import { FormProblems, useErrorText } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { BasketView } from '../basket-view.server.ts';
import { BasketNotice, type Notice } from './basket-notice.tsx';
import { CouponForm } from './coupon-form.tsx';
import { GroupCard } from './group-card.tsx';
import { PinForm } from './pin-form.tsx';
import { ProblemList } from './problem-list.tsx';
import { Totals } from './totals.tsx';

interface Props {
  readonly view: BasketView | null;
  readonly notice: Notice | null;
  /** The form that was refused: of the PIN, of a coupon, or of goods. */
  readonly refused: { readonly what: 'pin' | 'goods' | 'coupon'; readonly form: FormState } | undefined;
}

/** The basket: what comes from whom, when, and what it costs. */
export function BasketPage({ view, notice, refused }: Props) {
  const t = useT();
  const language = useLanguage();
  const to = useLocalPath();
  const text = useErrorText();
  const empty = !view || (view.quote.groups.length === 0 && view.quote.problems.length === 0);
  const goodsErrors = refused?.what === 'goods' ? Object.values(refused.form.errors).flat() : [];
  return (
    <div className="wrap py-6">
      <h1>{t('checkout.basket.title')}</h1>
      <div className="mt-4">
        {notice && <BasketNotice notice={notice} />}
        {goodsErrors.length > 0 && <FormProblems form={{ values: {}, errors: { '': goodsErrors } }} />}
      </div>
      {empty ? (
        <Empty orderToken={view?.orderToken ?? null} />
      ) : (
        <div className="items-start gap-6 lg:grid lg:grid-cols-[1fr_24rem]">
          <div>
            <ProblemList problems={view.quote.problems} destination={view.place && stateName(view.place.stateCode, language)} buttons />
            <div className="grid gap-6">
              {view.quote.groups.map((quoted) => (
                <GroupCard key={quoted.group.id} quoted={quoted} pictures={view.pictures} />
              ))}
            </div>
          </div>
          <section className="card p-4 max-lg:mt-6 lg:sticky lg:top-4" aria-labelledby="total">
            <div className="mb-4 border-b border-rule pb-4">
              <PinForm view={view} form={refused?.what === 'pin' ? refused.form : undefined} />
            </div>
            <CouponForm quote={view.quote} form={refused?.what === 'coupon' ? refused.form : undefined} />
            <h2 id="total" className="mb-3 text-lg">{t('checkout.total.title')}</h2>
            <Totals quote={view.quote} until={t(view.pin === null ? 'checkout.basket.afterPin' : 'checkout.form.afterState')} />
            {view.quote.problems.length > 0 ? (
              <p className="mt-4 font-semibold text-madder">{t('checkout.basket.mendFirst')}</p>
            ) : (
              <a href={to('/checkout')} className="button button-main mt-4 w-full text-lg max-lg:hidden">
                <Icon name="lock" className="size-5" /> {t('checkout.basket.checkout')}
              </a>
            )}
            <a href={to('/')} className="link mt-2 flex min-h-12 items-center justify-center">{t('checkout.basket.goOn')}</a>
          </section>
          {view.quote.problems.length === 0 && (
            <p className="sticky bottom-0 z-10 -mx-4 mt-4 flex items-center gap-4 border-t border-rule bg-cotton px-4 py-2 lg:hidden">
              <span className="max-w-28 shrink-0">
                <span className="money block text-lg leading-tight font-bold">{formatMoney(view.quote.total ?? view.quote.items - view.quote.discount, language)}</span>
                <span className="block text-xs leading-tight text-ink-soft">{t(view.quote.total === null ? 'checkout.total.soFar' : 'checkout.total.all')}</span>
              </span>
              <a href={to('/checkout')} className="button button-main grow">
                <Icon name="lock" className="size-5" /> {t('checkout.basket.checkout')}
              </a>
            </p>
          )}
        </div>
      )}
      {empty && refused?.what === 'pin' && <p role="alert">{Object.values(refused.form.errors).flat().map(text).join(' ')}</p>}
    </div>
  );
}

function Empty({ orderToken }: { readonly orderToken: string | null }) {
  const t = useT();
  const to = useLocalPath();
  return (
    <div className="card flex flex-col items-center px-4 py-16 text-center">
      <Icon name="basket" className="size-12 text-ink-soft" />
      <p className="mt-4 text-xl font-bold">{t('checkout.basket.emptyTitle')}</p>
      <p className="mt-1 text-ink-soft">{t(orderToken ? 'checkout.basket.placedText' : 'checkout.basket.emptyText')}</p>
      <p className="mt-6 flex flex-wrap justify-center gap-3">
        {orderToken && <a href={to(`/orders/${orderToken}`)} className="button button-main">{t('checkout.basket.seeOrder')}</a>}
        <a href={to('/')} className={`button ${orderToken ? 'button-plain' : 'button-main'}`}>{t('checkout.basket.browse')}</a>
      </p>
      {!orderToken && <a href={to('/orders/find')} className="link mt-4 inline-flex min-h-12 items-center">{t('checkout.find.title')}</a>}
    </div>
  );
}
