import type { ReactNode } from 'react';
import { LISTING_STEPS, type ListingStep } from '#app/domain/catalogue/listing-check.ts';
import type { Goods } from '#app/domain/catalogue/seller-queries.server.ts';
import { useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import { Icon } from '#app/ui/icon.tsx';
import { goodsPath } from '../goods-path.ts';

interface StepProps {
  readonly step: ListingStep;
  /** None on the first screen of a new listing. */
  readonly goods?: Pick<Goods, 'id' | 'status' | 'nameEn' | 'nameHi'>;
  readonly title: string;
  readonly hint?: ReactNode;
  /** Where "back" leads, when not to the screen before. */
  readonly back?: string;
  readonly children: ReactNode;
}

/** One screen of a listing: the way back, how far she is, and one question. */
export function Step({ step, goods, title, hint, back, children }: StepProps) {
  const t = useT();
  const text = useLocalText();
  const draft = !goods || goods.status === 'DRAFT';
  const at = LISTING_STEPS.indexOf(step);
  const name = goods ? text(goods, 'name') : '';
  return (
    <div className="wrap max-w-xl py-4">
      <a className="inline-flex min-h-12 items-center gap-1 text-indigo no-underline" href={back ?? backFrom(step, goods)}>
        <Icon name="back" /> {t('common.back')}
      </a>
      {draft && (
        <>
          <p className="text-sm text-ink-soft">{t('seller.stepOf', { step: at + 1, steps: LISTING_STEPS.length })}</p>
          <div className="mt-1 mb-4 flex gap-1" aria-hidden="true">
            {LISTING_STEPS.map((name, index) => (
              <span key={name} className={`h-2 flex-1 rounded-full ${index <= at ? 'bg-neem' : 'bg-rule'}`} />
            ))}
          </div>
        </>
      )}
      {name && <p className="font-semibold text-ink-soft">{name}</p>}
      <h1>{title}</h1>
      {hint && <p className="mt-2 text-ink-soft">{hint}</p>}
      <div className="mt-5">{children}</div>
    </div>
  );
}

function backFrom(step: ListingStep, goods: StepProps['goods']): string {
  if (!goods) return '/seller/goods';
  if (goods.status !== 'DRAFT') return step === 'check' ? '/seller/goods' : goodsPath(goods.id, 'check');
  const before = LISTING_STEPS[LISTING_STEPS.indexOf(step) - 1];
  return before ? goodsPath(goods.id, before) : '/seller/goods';
}
