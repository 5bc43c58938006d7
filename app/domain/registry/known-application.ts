/** What a group told of itself before, by field of the form. */
export type KnownApplication = Readonly<Record<string, string | undefined>>;

interface Before {
  readonly nameEn: string;
  readonly nameHi: string;
  readonly address: string;
  readonly pin: string;
  readonly storyHi: string;
  readonly formedOn: Date | null;
  readonly makesFood: boolean;
  readonly fssai: string | null;
  readonly taxStandings: readonly { kind: string; pan: string | null; gstin: string | null; federationId: string | null; enrolmentNumber: string | null }[];
  readonly bankAccounts: readonly { holder: string; accountNumber: string; ifsc: string }[];
  readonly memberships: readonly { role: string; person: { id: string; name: string; logins: readonly { login: { address: string } }[] } }[];
}

/** Fills the form of a group that asks again; a group that asks for the first time gets an empty one. */
export function knownApplication(before: Before | null, person: { readonly id: string }): KnownApplication {
  if (!before) return {};
  const standing = before.taxStandings[0];
  const account = before.bankAccounts[0];
  const bearers = Object.fromEntries(
    before.memberships.flatMap(({ role, person: bearer }) => {
      const field = role.toLowerCase();
      return [[`${field}Name`, bearer.name], [`${field}Mobile`, bearer.logins[0]?.login.address]];
    }),
  );
  return {
    nameEn: before.nameEn,
    nameHi: before.nameHi,
    address: before.address,
    pin: before.pin,
    story: before.storyHi,
    formedOn: before.formedOn?.toISOString().slice(0, 10),
    makesFood: before.makesFood ? 'yes' : 'no',
    fssai: before.fssai ?? undefined,
    standing: standing?.kind,
    pan: standing?.pan ?? undefined,
    gstin: standing?.gstin ?? undefined,
    federationId: standing?.federationId ?? undefined,
    enrolmentNumber: standing?.enrolmentNumber ?? undefined,
    holder: account?.holder,
    accountNumber: account?.accountNumber,
    accountAgain: account?.accountNumber,
    ifsc: account?.ifsc,
    myRole: before.memberships.find((membership) => membership.person.id === person.id)?.role,
    ...bearers,
  };
}
