import type { StateCode } from '#app/domain/registry/states.ts';

interface Named {
  /** One step of the place's path, unique among its siblings. */
  readonly slug: string;
  readonly nameEn: string;
  readonly nameHi: string;
}

export interface SeedVillage extends Named {
  readonly kind: 'VILLAGE';
  readonly pin: string;
}
export interface SeedPanchayat extends Named {
  readonly kind: 'PANCHAYAT';
  readonly children: readonly SeedVillage[];
}
export interface SeedBlock extends Named {
  readonly kind: 'BLOCK';
  readonly children: readonly SeedPanchayat[];
}
export interface SeedDistrict extends Named {
  readonly kind: 'DISTRICT';
  readonly children: readonly SeedBlock[];
}
export interface SeedState extends Named {
  readonly kind: 'STATE';
  readonly code: StateCode;
  readonly children: readonly SeedDistrict[];
}

const slugOf = (nameEn: string) => nameEn.toLowerCase().replaceAll(' ', '-');
const named = (nameEn: string, nameHi: string) => ({ slug: slugOf(nameEn), nameEn, nameHi });

function village(nameEn: string, nameHi: string, pin: string): SeedVillage {
  return { kind: 'VILLAGE', ...named(nameEn, nameHi), pin };
}

/** A panchayat goes by the name of its first village. */
function panchayat(first: SeedVillage, ...others: SeedVillage[]): SeedPanchayat {
  return { kind: 'PANCHAYAT', slug: first.slug, nameEn: first.nameEn, nameHi: first.nameHi, children: [first, ...others] };
}
function block(nameEn: string, nameHi: string, ...children: SeedPanchayat[]): SeedBlock {
  return { kind: 'BLOCK', ...named(nameEn, nameHi), children };
}
function district(nameEn: string, nameHi: string, ...children: SeedBlock[]): SeedDistrict {
  return { kind: 'DISTRICT', ...named(nameEn, nameHi), children };
}

/** Real places for the demo, each village with the PIN of its own post office. */
export const PLACES: readonly SeedState[] = [
  {
    kind: 'STATE',
    slug: 'hp',
    nameEn: 'Himachal Pradesh',
    nameHi: 'हिमाचल प्रदेश',
    code: '02',
    children: [
      district('Hamirpur', 'हमीरपुर',
        block('Bhoranj', 'भोरंज',
          panchayat(village('Tarkwari', 'तरक्वाड़ी', '176045')),
          panchayat(village('Jahu', 'जाहू', '176048'), village('Badehar', 'बडेहर', '176048')),
          panchayat(village('Mundkhar', 'मुंडखर', '176044'))),
        block('Nadaun', 'नादौन',
          panchayat(village('Dhaneta', 'धनेटा', '177041')),
          panchayat(village('Jalari', 'जलाड़ी', '177042')),
          panchayat(village('Galore', 'गलोड़', '177026'))),
        block('Sujanpur', 'सुजानपुर',
          panchayat(village('Chauri', 'चौरी', '176111')),
          panchayat(village('Jangal Beri', 'जंगल बैरी', '176109')))),
      district('Kangra', 'कांगड़ा',
        block('Nagrota Bagwan', 'नगरोटा बगवां',
          panchayat(village('Malan', 'मलां', '176047')),
          panchayat(village('Pathiar', 'पठियार', '176047'))),
        block('Panchrukhi', 'पंचरुखी',
          panchayat(village('Andretta', 'अंद्रेटा', '176103')),
          panchayat(village('Saliana', 'सलियाणा', '176103')))),
    ],
  },
  {
    kind: 'STATE',
    slug: 'up',
    nameEn: 'Uttar Pradesh',
    nameHi: 'उत्तर प्रदेश',
    code: '09',
    children: [
      district('Jaunpur', 'जौनपुर',
        block('Kerakat', 'केराकत',
          panchayat(village('Narhan', 'नरहन', '222142')),
          panchayat(village('Amihit', 'अमिहित', '222142'))),
        block('Karanja Kala', 'करंजाकला',
          panchayat(village('Jamuhai', 'जमुहाई', '222003')),
          panchayat(village('Siddikpur', 'सिद्दीकपुर', '222003')))),
      district('Varanasi', 'वाराणसी',
        block('Arajiline', 'अराजीलाइन',
          panchayat(village('Mehdiganj', 'मेहदीगंज', '221311')),
          panchayat(village('Birbhanpur', 'बीरभानपुर', '221311')),
          panchayat(village('Jayapur', 'जयापुर', '221305'))),
        block('Chiraigaon', 'चिरईगांव',
          panchayat(village('Umaraha', 'उमरहा', '221112')),
          panchayat(village('Bariyasanpur', 'बरियासनपुर', '221112')))),
    ],
  },
  {
    kind: 'STATE',
    slug: 'br',
    nameEn: 'Bihar',
    nameHi: 'बिहार',
    code: '10',
    children: [
      district('Darbhanga', 'दरभंगा',
        block('Keoti', 'केवटी',
          panchayat(village('Pindaruch', 'पिंडारुच', '847306')),
          panchayat(village('Khirma', 'खिरमा', '847121'))),
        block('Bahadurpur', 'बहादुरपुर',
          panchayat(village('Dekuli', 'देकुली', '846002')),
          panchayat(village('Taralahi', 'तारालाही', '846003')),
          panchayat(village('Ojhaul', 'ओझौल', '846003')))),
      district('Madhubani', 'मधुबनी',
        block('Rahika', 'रहिका',
          panchayat(village('Jitwarpur', 'जितवारपुर', '847215')),
          panchayat(village('Saurath', 'सौराठ', '847213'))),
        block('Rajnagar', 'राजनगर',
          panchayat(village('Ranti', 'रांटी', '847214')),
          panchayat(village('Koilakh', 'कोइलख', '847236')),
          panchayat(village('Rampatti', 'रामपट्टी', '847236'))),
        block('Pandaul', 'पंडौल',
          panchayat(village('Sarisab Pahi', 'सरिसब पाही', '847424')),
          panchayat(village('Bhawanipur', 'भवानीपुर', '847234')))),
    ],
  },
];
