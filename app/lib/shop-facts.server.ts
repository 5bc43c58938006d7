import { env } from '#app/lib/env.server.ts';

/** What every page says about who runs the shop (Consumer Protection (E-Commerce) Rules 2020, rule 4). */
export interface ShopFacts {
  readonly demo: boolean;
  readonly publicUrl: string;
  readonly legalName: string;
  readonly address: string;
  readonly email: string;
  readonly phone: string;
  readonly grievanceOfficer: { readonly name: string; readonly email: string; readonly phone: string };
}

export function shopFacts(): ShopFacts {
  const settings = env();
  return {
    demo: settings.MODE === 'demo',
    publicUrl: settings.PUBLIC_URL,
    legalName: settings.OPERATOR_LEGAL_NAME,
    address: settings.OPERATOR_ADDRESS,
    email: settings.OPERATOR_EMAIL,
    phone: settings.OPERATOR_PHONE,
    grievanceOfficer: {
      name: settings.GRIEVANCE_OFFICER_NAME,
      email: settings.GRIEVANCE_OFFICER_EMAIL,
      phone: settings.GRIEVANCE_OFFICER_PHONE,
    },
  };
}
