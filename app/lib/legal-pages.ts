/** The pages the law asks of a shop (Consumer Protection (E-Commerce) Rules 2020, rules 4 and 5; DPDP Act 2023), and their sections in order. */
export const LEGAL_PAGES = {
  about: ['who', 'how', 'run'],
  contact: ['help', 'reach', 'complaint'],
  grievance: ['officer', 'times', 'else'],
  terms: ['parties', 'where', 'price', 'contract', 'pay', 'cancel', 'ranking', 'liability'],
  privacy: ['who', 'what', 'cookies', 'share', 'long', 'rights'],
  returns: ['wrong', 'window', 'how', 'refund'],
  shipping: ['where', 'cost', 'time', 'late'],
} as const;

export type LegalPage = keyof typeof LEGAL_PAGES;
export const LEGAL_PAGE_NAMES = Object.keys(LEGAL_PAGES) as LegalPage[];

/** The day the words last changed in meaning. */
export const LEGAL_PAGES_SINCE = '2026-11-22';
