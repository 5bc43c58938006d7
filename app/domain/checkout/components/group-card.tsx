import { goodsText } from '#app/domain/catalogue/components/goods-words.ts';
import type { PictureImage } from '#app/domain/media/components/picture.tsx';
import { stateName, type StateCode } from '#app/domain/registry/states.ts';
import { formatDay, formatMoney } from '#app/i18n/format.ts';
import { nameText } from '#app/i18n/name-text.ts';
import { useLanguage, useLocalPath, useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';
import type { QuotedGroup, QuotedLine, QuotedParcel } from '../quote.ts';
import { Stepper } from './stepper.tsx';
import { Thumbnail } from './thumbnail.tsx';

type Pictures = Readonly<Record<string, PictureImage>>;

/** What comes from one group: its parcels, each with its goods, its charge and its day. */
export function GroupCard({ quoted, pictures }: { readonly quoted: QuotedGroup; readonly pictures: Pictures }) {
  const t = useT();
  const language = useLanguage();
  const to = useLocalPath();
  const { group, parcels } = quoted;
  return (
    <section className="card" aria-labelledby={`group-${group.id}`}>
      <header className="border-b border-rule px-4 py-3">
        <h2 id={`group-${group.id}`} className="text-lg">
          <a href={to(`/groups/${group.slug}`)} className="no-underline hover:underline">{t('checkout.basket.from', { group: nameText(language, group) })}</a>
        </h2>
        <p className="text-sm text-ink-soft">
          {t('checkout.basket.place', { district: nameText(language, { nameEn: group.districtEn, nameHi: group.districtHi }), state: stateName(group.from.stateCode as StateCode, language) })}
        </p>
      </header>
      {parcels.map((parcel) => (
        <ParcelLines key={String(parcel.food)} parcel={parcel} several={parcels.length > 1} pictures={pictures} />
      ))}
    </section>
  );
}

function ParcelLines({ parcel, several, pictures }: { readonly parcel: QuotedParcel; readonly several: boolean; readonly pictures: Pictures }) {
  const t = useT();
  const language = useLanguage();
  return (
    <div className="border-b-4 border-cotton-dark last:border-b-0">
      {several && <p className="px-4 pt-3 text-sm text-ink-soft">{t(parcel.food ? 'checkout.basket.food' : 'checkout.basket.other')}</p>}
      <ul className="divide-y divide-rule px-4">
        {parcel.lines.map((line) => (
          <LineRow key={line.goods.variantId} line={line} image={pictures[line.goods.productId]} />
        ))}
      </ul>
      <p className="flex flex-wrap items-center justify-between gap-x-4 border-t border-rule px-4 py-3 text-sm">
        <span className="flex items-center gap-2">
          <Icon name="truck" className="size-5 text-neem" />
          {parcel.delivery ? <strong className="text-neem">{t('checkout.basket.arrives', { day: formatDay(parcel.delivery.promisedBy, language) })}</strong> : t('checkout.basket.delivery')}
        </span>
        <span className="money">{parcel.delivery ? `${t('checkout.basket.delivery')} ${formatMoney(parcel.delivery.charge, language)}` : t('checkout.basket.afterPin')}</span>
      </p>
    </div>
  );
}

function LineRow({ line, image }: { readonly line: QuotedLine; readonly image: PictureImage | undefined }) {
  const t = useT();
  const language = useLanguage();
  const to = useLocalPath();
  const { goods, seenPrice, unitPrice, quantity } = line;
  const money = (amount: number) => formatMoney(amount, language);
  return (
    <li id={`line-${goods.variantId}`} className="flex gap-3 py-4 sm:gap-4">
      <Thumbnail image={image} className="size-20 sm:size-24" />
      <div className="min-w-0 grow">
        <div className="flex flex-wrap justify-between gap-x-4">
          <a href={to(`/products/${goods.productSlug}`)} className="-my-3 py-3 font-semibold text-ink no-underline hover:underline">{goodsText(language, goods)}</a>
          <span className="money font-bold">{money(line.line)}</span>
        </div>
        {quantity > 1 && <p className="money text-sm text-ink-soft">{t('checkout.basket.each', { price: money(unitPrice) })}</p>}
        {seenPrice !== unitPrice && (
          <p className={`text-sm font-semibold ${unitPrice < seenPrice ? 'text-neem' : 'text-madder'}`}>
            {t(unitPrice < seenPrice ? 'checkout.basket.cheaper' : 'checkout.basket.dearer', { was: money(seenPrice), now: money(unitPrice) })}
          </p>
        )}
        <div className="mt-2">
          <Stepper goods={goods} quantity={quantity} />
        </div>
      </div>
    </li>
  );
}
