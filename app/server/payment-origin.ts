/** The host of the payment page: Stripe's, or that of the stand-in which serves API and page at one address. */
export function paymentPageOrigin(apiBaseUrl: string): string {
  const { origin } = new URL(apiBaseUrl);
  return origin === 'https://api.stripe.com' ? 'https://checkout.stripe.com' : origin;
}
