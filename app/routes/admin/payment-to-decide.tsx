import type { ComponentProps, ReactNode } from 'react';
import { OrderOfPayment } from './order-of-payment.tsx';

interface Props {
  readonly order: ComponentProps<typeof OrderOfPayment>['order'];
  readonly facts: ReactNode;
  /** The one thing to do about it. */
  readonly children: ReactNode;
}

/** One payment or refund that waits for an officer: of which order, what is known, and what to do. */
export function PaymentToDecide({ order, facts, children }: Props) {
  return (
    <li className="card flex flex-wrap items-start justify-between gap-4 p-4">
      <div>
        <p className="font-bold">
          <OrderOfPayment order={order} />
        </p>
        {facts}
      </div>
      {children}
    </li>
  );
}
