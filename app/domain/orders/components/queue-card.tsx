import { formatAge } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';
import type { GroupOrderSummary } from '../group-order-view.ts';
import { DeadlineLine } from './deadline-line.tsx';
import { LineList } from './line-list.tsx';
import { MoveButton, groupMoves } from './next-move.tsx';
import { StatusChip } from './status-chip.tsx';

interface QueueCardProps {
  readonly order: GroupOrderSummary;
  /** How it stands with its money. */
  readonly sentence: string;
  readonly now: Date;
  readonly done: boolean;
}

/** One order in a group's queue: what to make ready, by when, what comes of it, and the one next thing to do. */
export function QueueCard({ order, sentence, now, done }: QueueCardProps) {
  const t = useT();
  const language = useLanguage();
  const [next] = groupMoves(order.status);
  return (
    <article className="card p-4" aria-labelledby={`order-${order.id}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 id={`order-${order.id}`}>
          <a className="inline-flex min-h-12 items-center text-indigo underline underline-offset-2" href={`/seller/orders/${order.id}`}>
            {order.number}
          </a>
        </h2>
        {done ? <StatusChip status={order.status} /> : <p className="text-ink-soft">{t('orders.queue.ordered', { age: formatAge(order.placedAt, now, language) })}</p>}
      </div>
      <LineList lines={order.lines} />
      <div className="mt-4 grid gap-2">
        <DeadlineLine order={order} now={now} />
        <p className="flex items-start gap-2">
          <Icon name="rupee" className="size-6 text-neem" /> {sentence}
        </p>
      </div>
      {next && (
        <div className="mt-4">
          <MoveButton id={order.id} move={next} main />
        </div>
      )}
    </article>
  );
}
