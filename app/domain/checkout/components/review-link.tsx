import type { ReviewStatus } from '#app/generated/prisma/enums.ts';
import { useLocalPath, useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';

/** How the buyer's reviews stand, by line; lines that have not arrived are missing. */
export type LineReviews = Readonly<Record<string, ReviewStatus | null>>;

/** The way from goods that arrived to what the buyer says of them. */
export function ReviewLink({ token, lineId, reviews }: { readonly token: string; readonly lineId: string; readonly reviews: LineReviews }) {
  const t = useT();
  const to = useLocalPath();
  const status = reviews[lineId];
  if (status === undefined) return null;
  return (
    <a href={to(`/orders/${token}/reviews/${lineId}`)} className="link no-print inline-flex min-h-12 items-center gap-1">
      <Icon name="star" className="size-5" /> {t(`reviews.order.${status ?? 'write'}`)}
    </a>
  );
}
