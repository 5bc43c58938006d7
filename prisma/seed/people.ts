import type { Language } from '#app/generated/prisma/enums.ts';

/** An officer of the demo, for a place and everything below it. The seeding gives her password and second factor. */
export interface SeedOfficer {
  readonly name: string;
  readonly nameHi: string;
  readonly email: string;
  readonly title: string;
  /** Path of her area, from the state down: "hp/" or "hp/hamirpur/". */
  readonly area: string;
  readonly language: Language;
  /** Groups she is related to and so never decides on. */
  readonly relatedTo?: readonly { readonly group: string; readonly note: string }[];
}

export interface SeedBuyer {
  readonly name: string;
  readonly mobile: string;
  readonly email: string;
  readonly language: Language;
  readonly address: { readonly line1: string; readonly line2: string; readonly city: string; readonly district: string; readonly stateCode: string; readonly pin: string };
}

/** Mail of the demo's people; production refuses to start on a database that has officers with it. */
export const DEMO_DOMAIN = 'demo.shg-haat.example';

const mail = (area: string): string => `officer.${area}@${DEMO_DOMAIN}`;

export const OFFICERS: readonly SeedOfficer[] = [
  { name: 'Ritu Negi', nameHi: 'रितु नेगी', email: mail('hp'), title: 'State Project Manager, HP', area: 'hp/', language: 'en' },
  { name: 'Vandana Katoch', nameHi: 'वंदना कटोच', email: mail('hamirpur'), title: 'District Project Officer, Hamirpur', area: 'hp/hamirpur/', language: 'hi',
    relatedTo: [{ group: 'naveli-jahu', note: 'My sister-in-law is its secretary.' }] },
  { name: 'Aarti Rana', nameHi: 'आरती राणा', email: mail('kangra'), title: 'District Project Officer, Kangra', area: 'hp/kangra/', language: 'hi' },
  { name: 'Shalini Mishra', nameHi: 'शालिनी मिश्रा', email: mail('up'), title: 'State Mission Manager, UP', area: 'up/', language: 'hi' },
  { name: 'Preeti Yadav', nameHi: 'प्रीति यादव', email: mail('jaunpur'), title: 'District Mission Manager, Jaunpur', area: 'up/jaunpur/', language: 'hi' },
  { name: 'Fatima Ansari', nameHi: 'फ़ातिमा अंसारी', email: mail('varanasi'), title: 'District Mission Manager, Varanasi', area: 'up/varanasi/', language: 'hi' },
  { name: 'Smita Sinha', nameHi: 'स्मिता सिन्हा', email: mail('br'), title: 'State Project Manager, Bihar', area: 'br/', language: 'en' },
  { name: 'Kumari Shikha', nameHi: 'कुमारी शिखा', email: mail('darbhanga'), title: 'District Project Manager, Darbhanga', area: 'br/darbhanga/', language: 'hi' },
  { name: 'Nandini Jha', nameHi: 'नंदिनी झा', email: mail('madhubani'), title: 'District Project Manager, Madhubani', area: 'br/madhubani/', language: 'hi' },
];

export const BUYERS: readonly SeedBuyer[] = [
  { name: 'Meera Rao', mobile: '9000009001', email: 'meera@demo.shg-haat.example', language: 'en',
    address: { line1: '14, 3rd Cross, Indiranagar', line2: 'Near the metro station', city: 'Bengaluru', district: 'Bengaluru', stateCode: '29', pin: '560038' } },
  { name: 'Arjun Malhotra', mobile: '9000009002', email: 'arjun@demo.shg-haat.example', language: 'hi',
    address: { line1: 'B-27, Lajpat Nagar II', line2: '', city: 'New Delhi', district: 'South East Delhi', stateCode: '07', pin: '110024' } },
  { name: 'Kavita Sharma', mobile: '9000009003', email: 'kavita@demo.shg-haat.example', language: 'hi',
    address: { line1: 'House 52, Ward 4', line2: 'Near Gandhi Chowk', city: 'Hamirpur', district: 'Hamirpur', stateCode: '02', pin: '177001' } },
];
