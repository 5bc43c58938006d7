import { useLoaderData } from '@remix-run/react';
import { AccountTrail } from '#app/domain/accounts/components/account-page.tsx';
import { ProductCard } from '#app/domain/catalogue/components/product-card.tsx';
import { wishDone } from '#app/domain/wishes/done.server.ts';
import { wishList } from '#app/domain/wishes/queries.server.ts';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { Done } from '#app/ui/done.tsx';
import { accountMeta } from './page.ts';
import { noStore } from './page.server.ts';
import { personLoader } from './scope.server.ts';

export const meta = accountMeta((t) => t('wishes.listTitle'));
export const headers = noStore;

export const loader = personLoader(async ({ request, person, language }) => {
  const goods = await wishList(person.id, language);
  return { goods, done: await wishDone(new URL(request.url).searchParams, goods, language) };
});

export default function WishList() {
  const t = useT();
  const to = useLocalPath();
  const { goods, done } = useLoaderData<typeof loader>();
  return (
    <div className="wrap pt-2 pb-8">
      <AccountTrail />
      {done && (
        <Done className="mt-2 mb-5 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <p>{t(`done.wish.${done.deed}`, { name: done.name })}</p>
          {done.deed === 'removed' && (
            <form method="post" action={to(`/products/${done.slug}/wish`)}>
              <button type="submit" className="button button-plain">{t('done.wish.putBack')}</button>
            </form>
          )}
        </Done>
      )}
      <h1 className="mt-2">{t('wishes.listTitle')}</h1>
      {goods.length === 0 && (
        <div className="card mt-6 max-w-lg p-5">
          <p>{t('wishes.empty')}</p>
          <p className="mt-4"><a href={to('/')} className="button button-main">{t('wishes.browse')}</a></p>
        </div>
      )}
      <ul className="mt-6 grid grid-cols-2 gap-x-4 gap-y-8 md:grid-cols-4 md:gap-x-6">
        {goods.map(({ card, awaited }) => (
          <li key={card.id} className="flex flex-col">
            <ProductCard card={card} heading="h2" />
            {awaited && <p className="mt-1 text-sm font-semibold text-neem">{t('wishes.awaited')}</p>}
            <form method="post" action={to(`/account/wish-list/${card.id}/remove`)} className="mt-auto pt-2">
              <button type="submit" className="button button-plain w-full" aria-label={t('wishes.removeNamed', { name: card.name.text })}>{t('wishes.remove')}</button>
            </form>
          </li>
        ))}
      </ul>
    </div>
  );
}
