const DEEDS = ['profile', 'pin', 'pin-removed', 'name-shown', 'consent-withdrawn', 'session-closed', 'sessions-closed', 'joined', 'other-joined', 'invitation-refused'] as const;

/** What a person has just done to her account, as the address of the page says afterwards. */
export type AccountDeed = (typeof DEEDS)[number];

/** The address after a deed, for a redirect. */
export const afterDeed = (page: string, deed: AccountDeed): string => `${page}?done=${deed}`;

/** What an address says was done; null when it says nothing this shop would. */
export function deedOf(request: Request): AccountDeed | null {
  const said = new URL(request.url).searchParams.get('done');
  return DEEDS.find((each) => each === said) ?? null;
}
