import type { ReactNode } from 'react';
import type { ProductCardData } from '#app/domain/catalogue/card-query.server.ts';
import { ProductCard } from '#app/domain/catalogue/components/product-card.tsx';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';

interface AskPageProps {
  readonly card: ProductCardData;
  readonly title: string;
  readonly text: ReactNode;
  readonly problem: ReactNode;
  readonly action: string;
  /** Null when there is nothing left to ask. */
  readonly button: string | null;
}

/** One question about one product. */
export function AskPage({ card, title, text, problem, action, button }: AskPageProps) {
  const t = useT();
  const to = useLocalPath();
  return (
    <div className="wrap max-w-lg py-8">
      <h1>{title}</h1>
      <div className="mt-5 w-40"><ProductCard card={card} heading="h2" maker={false} /></div>
      {problem ? <p role="alert" className="mt-5 rounded-card bg-turmeric-light p-4 font-semibold">{problem}</p> : <p className="mt-5">{text}</p>}
      {button !== null && (
        <form method="post" action={action} className="mt-5">
          <button type="submit" className="button button-main w-full">{button}</button>
        </form>
      )}
      <p className="mt-3">
        <a href={to(`/products/${card.slug}`)} className="link inline-flex min-h-12 items-center">{t('wishes.toProduct')}</a>
      </p>
    </div>
  );
}
