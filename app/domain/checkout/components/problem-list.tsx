import { goodsText } from '#app/domain/catalogue/components/goods-words.ts';
import { stateName, type StateCode } from '#app/domain/registry/states.ts';
import { nameText } from '#app/i18n/name-text.ts';
import { useLanguage, useLocalPath, useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';
import type { ProblemLine } from '../quote.ts';

interface Props {
  readonly problems: readonly ProblemLine[];
  /** Where the goods were to go, as words; null when the reason lies elsewhere. */
  readonly destination: string | null;
  /** At checkout the way on is back to the basket; buttons would lose what she typed. */
  readonly buttons: boolean;
}

/** Goods that can't be ordered as they stand: why, and what to do. */
export function ProblemList({ problems, destination, buttons }: Props) {
  const t = useT();
  const to = useLocalPath();
  if (problems.length === 0) return null;
  return (
    <section role="alert" className="mb-6 rounded-card border-2 border-madder bg-madder-light p-4">
      <h2 className="flex gap-2 text-lg text-ink">
        <Icon name="warning" className="mt-0.5 size-5 text-madder" />
        {t('checkout.problem.title', { count: problems.length })}
      </h2>
      <ul className="mt-2 grid gap-4">
        {problems.map((line) => (
          <li key={line.goods.variantId}>
            <ProblemText line={line} destination={destination} />
            {buttons && <WaysOn line={line} />}
          </li>
        ))}
      </ul>
      {!buttons && (
        <a href={to('/cart')} className="button button-plain mt-3">{t('checkout.problem.toBasket')}</a>
      )}
    </section>
  );
}

function ProblemText({ line: { problem, goods, quantity }, destination }: { readonly line: ProblemLine; readonly destination: string | null }) {
  const t = useT();
  const language = useLanguage();
  const name = goodsText(language, goods);
  switch (problem) {
    case 'gone':
      return <p>{t('checkout.problem.gone', { name })}</p>;
    case 'sold-out':
      return <p>{t('checkout.problem.soldOut', { name })}</p>;
    case 'not-enough':
      return <p>{t('checkout.problem.notEnough', { name, count: goods.available, wanted: quantity })}</p>;
    case 'not-served':
      return <p>{t('cash.notServed', { name, group: nameText(language, goods.group) })}</p>;
    case 'other-state': {
      const words = { name, group: nameText(language, goods.group), state: stateName((goods.group.seller?.stateCode ?? goods.group.from.stateCode) as StateCode, language) };
      return <p>{destination === null ? t('checkout.problem.otherStateBill', words) : t('checkout.problem.otherState', { ...words, to: destination })}</p>;
    }
  }
}

function WaysOn({ line: { problem, goods } }: { readonly line: ProblemLine }) {
  const t = useT();
  const language = useLanguage();
  const to = useLocalPath();
  return (
    <form method="post" action={to(`/cart/lines/${goods.variantId}`)} className="mt-2 flex flex-wrap gap-2">
      {problem === 'not-enough' && (
        <button type="submit" name="quantity" value={goods.available} className="button button-main">{t('checkout.problem.take', { count: goods.available })}</button>
      )}
      <button type="submit" name="quantity" value="0" className="button button-plain" aria-label={t('checkout.basket.removeLine', { name: goodsText(language, goods) })}>{t('common.remove')}</button>
      {problem !== 'not-enough' && <a href={to('/')} className="button button-plain">{t('checkout.problem.similar')}</a>}
    </form>
  );
}
