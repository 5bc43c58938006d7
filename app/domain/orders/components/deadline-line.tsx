import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';
import { deadlineOf, deadlineWords } from '../deadline.ts';

/** By when the next thing has to happen; nothing when the order is done. */
export function DeadlineLine({ order, now }: { readonly order: Parameters<typeof deadlineOf>[0]; readonly now: Date }) {
  const t = useT();
  const language = useLanguage();
  const deadline = deadlineOf(order, now);
  if (!deadline) return null;
  const words = deadlineWords(deadline, now, language);
  const accept = deadline.late ? t('orders.queue.acceptOver') : t('orders.queue.acceptBy', { when: words });
  const arrive = deadline.late ? t('orders.queue.late', { day: words }) : t('orders.queue.arriveBy', { day: words });
  return (
    <p className={`flex items-start gap-2 ${deadline.late ? 'font-bold text-madder' : ''}`}>
      <Icon name={deadline.late ? 'warning' : 'clock'} /> {deadline.kind === 'accept' ? accept : arrive}
    </p>
  );
}
