import { sum } from '#app/lib/money.ts';
import type { CheckoutLine, CheckoutRequest } from './payment-gateway.ts';

const CHECKOUT_LINES = 100;
const NAME_LENGTH = 250;

/** The rows of Stripe's page. Throws when they do not add up to the amount. */
export function lineItems({ lines, amount, orderNumber }: CheckoutRequest) {
  if (sum(lines.map((line) => line.amount)) !== amount) throw new RangeError('The lines do not add up to the amount');
  // Stripe has no negative rows and at most 100: such an order shows as one row.
  const shown = lines.length <= CHECKOUT_LINES && lines.every((line) => line.amount >= 0);
  return (shown ? lines : [{ name: `Order ${orderNumber}`, quantity: 1, amount }]).map(lineItem);
}

function lineItem({ name, quantity, amount }: CheckoutLine) {
  // A row whose price does not divide evenly is shown as one piece, so that the total stays exact.
  const even = amount % quantity === 0;
  const shownName = even ? name : `${quantity} × ${name}`;
  return {
    quantity: even ? quantity : 1,
    price_data: {
      currency: 'inr',
      unit_amount: even ? amount / quantity : amount,
      // Cut between characters: half of one could not be sent at all.
      product_data: { name: [...shownName].slice(0, NAME_LENGTH).join('') },
    },
  };
}
