import type { ReactNode } from 'react';
import { useT } from '#app/i18n/use-language.ts';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import { placedName } from '../placed-name.ts';
import type { ProductPage } from '../product-query.server.ts';
import { staysInState } from '../seller-of-record.ts';

/** When it leaves, where it may go, how to pay, and the link to send it on. */
export function BuyingNotes({ product, address, delivery }: { readonly product: ProductPage; readonly address: string; readonly delivery: ReactNode }) {
  const t = useT();
  const { maker } = product;
  const soldOut = product.sizes.every(({ stock }) => stock === 'sold-out');
  const words = t('catalogue.product.shareText', { name: product.name.text, group: placedName(maker.name, maker.village, maker.district), url: address });
  return (
    <>
      {staysInState(maker.seller) && (
        <div className="mt-5 rounded-card bg-turmeric-light p-4">
          <p className="font-semibold">{t('catalogue.product.stateOnly', { state: maker.state.text })}</p>
          <p className="text-sm">{t('catalogue.product.stateOnlyWhy')}</p>
        </div>
      )}
      <div className="mt-5 border-t border-rule pt-4">{delivery}</div>
      {!soldOut && (
        <ul className="mt-4 grid gap-2">
          <Note icon="truck">
            {t('catalogue.product.dispatch', { days: product.makingDays + product.dispatchDays })}
          </Note>
          <Note icon="rupee">{t('catalogue.product.payment')}</Note>
        </ul>
      )}
      <p className="mt-2">
        <a href={`https://wa.me/?text=${encodeURIComponent(words)}`} rel="noopener" className="link inline-flex min-h-12 items-center gap-2">
          <Icon name="share" className="size-5" /> {t('catalogue.product.share')}
        </a>
      </p>
    </>
  );
}

function Note({ icon, children }: { readonly icon: IconName; readonly children: ReactNode }) {
  return (
    <li className="flex gap-3">
      <Icon name={icon} className="mt-0.5 size-5 text-ink-soft" />
      <span>{children}</span>
    </li>
  );
}
