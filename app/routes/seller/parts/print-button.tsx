import { useEffect, useState } from 'react';
import { Icon } from '#app/ui/icon.tsx';

/** Opens the browser's print window. Shown only where scripts run: without them the browser's own menu prints. */
export function PrintButton({ label }: { readonly label: string }) {
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  return scripted ? (
    <button type="button" className="button button-plain no-print mt-4" onClick={() => window.print()}>
      <Icon name="print" /> {label}
    </button>
  ) : null;
}
