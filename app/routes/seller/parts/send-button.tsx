import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useT } from '#app/i18n/use-language.ts';

/** The button that ends a screen. Where scripts run it says that the form is on its way; it works without. */
export function SendButton({ children, look = 'button-good' }: { readonly children: ReactNode; readonly look?: 'button-good' | 'button-plain' | 'button-main' }) {
  const t = useT();
  const button = useRef<HTMLButtonElement>(null);
  const [sending, setSending] = useState(false);
  useEffect(() => {
    const form = button.current?.form;
    const start = () => setSending(true);
    // A page that comes back from the browser's memory is ready again.
    const ready = () => setSending(false);
    form?.addEventListener('submit', start);
    window.addEventListener('pageshow', ready);
    return () => {
      form?.removeEventListener('submit', start);
      window.removeEventListener('pageshow', ready);
    };
  }, []);
  return (
    <button ref={button} type="submit" className={`button ${look} w-full text-lg`} aria-busy={sending || undefined}>
      {sending ? t('seller.sending') : children}
    </button>
  );
}
