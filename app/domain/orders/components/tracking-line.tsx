import { useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';

/** Which courier has the parcel, under which number; nothing before it is sent. */
export function TrackingLine({ order: { courier, trackingNumber } }: { readonly order: { readonly courier: string | null; readonly trackingNumber: string | null } }) {
  const t = useT();
  if (!courier || !trackingNumber) return null;
  return (
    <p className="flex items-start gap-2">
      <Icon name="truck" /> {t('orders.one.courier', { courier, tracking: trackingNumber })}
    </p>
  );
}
