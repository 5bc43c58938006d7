import { useT } from '#app/i18n/use-language.ts';

/** What a buyer may rely on. */
export function Promises() {
  const t = useT();
  return (
    <ul className="mt-14 grid gap-6 border-t border-rule pt-8 md:mt-20 md:grid-cols-3 md:gap-10">
      {(['Checked', 'Pay', 'Sent'] as const).map((name) => (
        <li key={name}>
          <p className="font-semibold text-indigo">{t(`shop.home.promise${name}Title`)}</p>
          <p className="mt-1 text-ink-soft">{t(`shop.home.promise${name}Text`)}</p>
        </li>
      ))}
    </ul>
  );
}
