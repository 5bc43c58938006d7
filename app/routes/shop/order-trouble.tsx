import type { ReactNode } from 'react';
import { Icon, type IconName } from '#app/ui/icon.tsx';

interface TroubleProps {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

/** A short page on the way to or from paying: what happened, what is still safe, and what to do now. */
export function OrderTrouble({ icon, title, text, children }: TroubleProps) {
  return (
    <div className="wrap max-w-2xl py-8">
      <section className="card p-6" role="status">
        <h1 className="flex items-start gap-3">
          <Icon name={icon} className="size-8 text-turmeric" /> {title}
        </h1>
        <p className="mt-3 text-lg">{text}</p>
        <div className="mt-6 flex flex-wrap gap-3">{children}</div>
      </section>
    </div>
  );
}
