import type { ReactNode } from 'react';

interface Props {
  /** What is known, by its label; what is not known is left out. */
  readonly facts: readonly (readonly [label: string, value: ReactNode])[];
  readonly className: string;
}

/** Facts about one thing beside their labels, on a card. */
export function FactList({ facts, className }: Props) {
  return (
    <dl className={`card p-4 text-sm ${className}`}>
      {facts.map(([label, value]) => value && (
        <div key={label} className="grid grid-cols-[2fr_3fr] gap-3 border-b border-rule py-2 last:border-0">
          <dt className="text-ink-soft">{label}</dt>
          <dd className="wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
