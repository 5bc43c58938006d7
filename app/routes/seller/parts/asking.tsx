import type { ReactNode } from 'react';
import { Icon } from '#app/ui/icon.tsx';

interface AskingProps {
  readonly order: { readonly id: string; readonly number: string };
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

/** One question about one order, on a screen of its own, with the way back. */
export function Asking({ order, title, text, children }: AskingProps) {
  return (
    <div className="wrap max-w-xl py-5">
      <a className="inline-flex min-h-12 items-center gap-1 text-indigo" href={`/seller/orders/${order.id}`}>
        <Icon name="back" /> {order.number}
      </a>
      <h1>{title}</h1>
      <p className="mt-2 mb-5 text-lg">{text}</p>
      {children}
    </div>
  );
}
