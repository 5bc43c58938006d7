import { useLocation } from '@remix-run/react';

/**
 * The page's own address, for a form that is sent to it. A form without an address is sent with the `#…` of the summary's
 * link to a mistake, and its answer then opens there, not where the next mistake is said.
 */
export function useHere(): string {
  const { pathname, search } = useLocation();
  return pathname + search;
}
