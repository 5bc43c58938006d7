import type { SeedFederation } from './group.ts';

/** Cluster level federations that sell on the papers for groups without a GSTIN of their own. */
export const FEDERATIONS = [
  {
    slug: 'nadaun-clf', nameEn: 'Nadaun Cluster Federation', nameHi: 'नादौन संकुल संघ',
    legalName: 'Nadaun Cluster Level Federation (demo)', address: 'Panchayat Bhawan, Dhaneta, Nadaun, Hamirpur',
    pan: 'AAFAN2101C', gstin: '02AAFAN2101C1ZM', village: 'dhaneta',
  },
  {
    slug: 'kerakat-clf', nameEn: 'Kerakat Cluster Federation', nameHi: 'केराकत संकुल संघ',
    legalName: 'Kerakat Cluster Level Federation (demo)', address: 'Near the block office, Narhan, Kerakat, Jaunpur',
    pan: 'AAFAK2102D', gstin: '09AAFAK2102D1Z8', village: 'narhan',
  },
  {
    slug: 'keoti-clf', nameEn: 'Keoti Cluster Federation', nameHi: 'केवटी संकुल संघ',
    legalName: 'Keoti Cluster Level Federation (demo)', address: 'JEEViKA Bhawan, Pindaruch, Keoti, Darbhanga',
    pan: 'AAFAK2103E', gstin: '10AAFAK2103E1ZM', village: 'pindaruch',
  },
] as const satisfies readonly SeedFederation[];
