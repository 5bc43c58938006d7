import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';

/** What a buyer can do who does not buy now: keep the goods, or be told when they are there again. */
export function Later({ slug, soldOut }: { readonly slug: string; readonly soldOut: boolean }) {
  const t = useT();
  const to = useLocalPath();
  return (
    <div className="mt-3 grid gap-3">
      {soldOut && (
        <a href={to(`/products/${slug}/notice`)} className="button button-main">
          <Icon name="bell" className="size-5" /> {t('wishes.noticeAsk')}
        </a>
      )}
      <form method="post" action={to(`/products/${slug}/wish`)}>
        <button type="submit" className="button button-plain w-full">
          <Icon name="heart" className="size-5" /> {t('wishes.keep')}
        </button>
      </form>
    </div>
  );
}
