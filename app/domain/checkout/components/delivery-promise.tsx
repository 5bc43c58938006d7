import { quantityText } from '#app/domain/catalogue/components/quantity-text.ts';
import { formatDay, formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useLocalPath, useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';
import type { FormState } from '#app/lib/forms.ts';
import { fieldValue } from '#app/lib/forms.ts';
import { useErrorText } from '#app/ui/field.tsx';
import type { ProductPromise } from '../promise.server.ts';

interface Props {
  readonly slug: string;
  /** Null on the page that is the same for everybody. */
  readonly known: ProductPromise | null;
  readonly form?: FormState | undefined;
}

/** Whether, when and for how much the goods come to the visitor's PIN; asks for the PIN where it is not known. */
export function DeliveryPromise({ slug, known, form }: Props) {
  return (
    <>
      {known?.promise && <Answer known={known} />}
      <PinQuestion slug={slug} pin={known?.pin ?? null} form={form} />
    </>
  );
}

function Answer({ known: { pin, district, promise } }: { readonly known: ProductPromise }) {
  const t = useT();
  const language = useLanguage();
  if (!promise || pin === null) return null;
  const where = district ? `${pin} ${district}` : pin;
  switch (promise.kind) {
    case 'delivers': {
      const [first] = promise.sizes;
      if (!first) return null;
      const differ = promise.sizes.some(({ charge }) => charge !== first.charge);
      return (
        <p className="flex gap-3">
          <Icon name="truck" className="mt-0.5 size-5 text-neem" />
          <span>
            <span className="font-semibold">{t('delivery.promise', { pin: where, day: formatDay(first.promisedBy, language), charge: formatMoney(first.charge, language) })}</span>
            <span className="block text-sm text-ink-soft">{t(promise.cash ? 'cash.promise.cash' : 'cash.promise.prepaid')}</span>
            {differ && <span className="block text-sm text-ink-soft">{promise.sizes.map((size) => t('delivery.ofSize', { size: quantityText(language, size.netQuantity, size.unit), charge: formatMoney(size.charge, language) })).join(' · ')}</span>}
          </span>
        </p>
      );
    }
    case 'other-state':
      return (
        <p className="flex gap-3 font-semibold">
          <Icon name="warning" className="mt-0.5 size-5 text-madder" /> {t('delivery.otherState', { pin, asked: promise.asked, state: promise.sellsIn })}
        </p>
      );
    case 'not-served':
      return (
        <p className="flex gap-3 font-semibold">
          <Icon name="warning" className="mt-0.5 size-5 text-madder" /> {t('cash.promise.notServed', { pin: where })}
        </p>
      );
    case 'sold-out':
      return <p>{t('delivery.soldOut')}</p>;
    case 'unclear':
      return <p>{t('delivery.unclear', { pin })}</p>;
  }
}

function PinQuestion({ slug, pin, form }: { readonly slug: string; readonly pin: string | null; readonly form: FormState | undefined }) {
  const t = useT();
  const to = useLocalPath();
  const errorText = useErrorText();
  const codes = form?.errors['pin'] ?? [];
  return (
    <form method="post" action={to(`/products/${slug}/delivery`)} noValidate className={pin === null ? '' : 'mt-2'}>
      <label htmlFor="delivery-pin" className="mb-1 flex items-center gap-2 text-sm font-semibold">
        <Icon name="pin" className="size-5" /> {t(pin === null ? 'delivery.ask' : 'delivery.askOther')}
      </label>
      <div className="flex gap-2">
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it was refused: this is where she goes on */}
        <input autoFocus={codes.length > 0}
          id="delivery-pin" name="pin" type="text" inputMode="numeric" autoComplete="postal-code" maxLength={10} placeholder="110001"
          className="field w-36" defaultValue={fieldValue(form, 'pin')}
          {...(codes.length > 0 ? { 'aria-invalid': true, 'aria-describedby': 'delivery-pin-error' } : {})}
        />
        <button type="submit" className="button button-plain">{t('delivery.check')}</button>
      </div>
      {codes.length > 0 && <p id="delivery-pin-error" className="mt-1 font-semibold text-madder">{codes.map(errorText).join(' ')}</p>}
    </form>
  );
}
