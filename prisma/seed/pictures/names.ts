import type { Paper } from './paper.ts';
import { amlaCandy, amlaMurabba, spicedAmla } from './scene-amla.ts';
import { juteBag, printedTote, sewingTable, stitchedPouches } from './scene-bags.ts';
import { apricotOil, bhringrajOil, galgalSoap, neemSoap, roseMilkSoap, turmericSoap, weddingUbtan } from './scene-body.ts';
import { beeswaxCandles, clayDiyas, marigoldAgarbatti, paintedDiyas, silkRakhi, tesuGulal, woolRakhi } from './scene-festive.ts';
import { cottonDari, dyedYarn, gamchaStack, loom, woolStole } from './scene-handloom.ts';
import { beeField, forestHoney, litchiHoney, mustardHoney } from './scene-honey.ts';
import { bajraSticks, makhanaMix, ragiLaddoo, stockShelf } from './scene-millet.ts';
import { amchur, amlaLaddoos, chilliPowder, garamMasala, jaggeryAmla, jamunHoney, ragiCookies, thekua, tilauri, tilLaddoos, uradPapad } from './scene-more-food.ts';
import { bambooSoop, bathTowels, hillCap, mithilaCushions, moonjBasket, potliBags, sikkiBox, slingBag } from './scene-more-home.ts';
import { dryingYard, moongPapad, potatoPapad, ricePapad } from './scene-papad.ts';
import { chilliPickle, garlicPickle, jackfruitPickle, lemonPickle, mangoPickle, winterPickle } from './scene-pickle.ts';
import { grindingStone, masalaDabba, panchPhoron, turmericPowder } from './scene-spices.ts';

/** Every picture of the demo: one for each product, and scenes of work that stand for the groups. */
export const PICTURES = {
  'mango-pickle': mangoPickle,
  'chilli-pickle': chilliPickle,
  'lemon-pickle': lemonPickle,
  'amla-candy': amlaCandy,
  'spiced-amla': spicedAmla,
  'amla-murabba': amlaMurabba,
  'moong-papad': moongPapad,
  'rice-papad': ricePapad,
  'potato-papad': potatoPapad,
  'litchi-honey': litchiHoney,
  'mustard-honey': mustardHoney,
  'forest-honey': forestHoney,
  'turmeric-powder': turmericPowder,
  'masala-dabba': masalaDabba,
  'panch-phoron': panchPhoron,
  'ragi-laddoo': ragiLaddoo,
  'bajra-sticks': bajraSticks,
  'makhana-mix': makhanaMix,
  'jute-bag': juteBag,
  'printed-tote': printedTote,
  'stitched-pouches': stitchedPouches,
  'wool-stole': woolStole,
  'gamcha-stack': gamchaStack,
  'cotton-dari': cottonDari,
  'jackfruit-pickle': jackfruitPickle,
  'garlic-pickle': garlicPickle,
  'winter-pickle': winterPickle,
  'jaggery-amla': jaggeryAmla,
  'amla-laddoos': amlaLaddoos,
  'urad-papad': uradPapad,
  tilauri,
  'jamun-honey': jamunHoney,
  'chilli-powder': chilliPowder,
  'garam-masala': garamMasala,
  amchur,
  'ragi-cookies': ragiCookies,
  'til-laddoos': tilLaddoos,
  thekua,
  'potli-bags': potliBags,
  'sling-bag': slingBag,
  'bath-towels': bathTowels,
  'hill-cap': hillCap,
  'mithila-cushions': mithilaCushions,
  'moonj-basket': moonjBasket,
  'sikki-box': sikkiBox,
  'bamboo-soop': bambooSoop,
  'neem-soap': neemSoap,
  'turmeric-soap': turmericSoap,
  'rose-milk-soap': roseMilkSoap,
  'galgal-soap': galgalSoap,
  'bhringraj-oil': bhringrajOil,
  'apricot-oil': apricotOil,
  'wedding-ubtan': weddingUbtan,
  'clay-diyas': clayDiyas,
  'painted-diyas': paintedDiyas,
  'beeswax-candles': beeswaxCandles,
  'silk-rakhi': silkRakhi,
  'wool-rakhi': woolRakhi,
  'marigold-agarbatti': marigoldAgarbatti,
  'tesu-gulal': tesuGulal,
  'drying-yard': dryingYard,
  'bee-field': beeField,
  'grinding-stone': grindingStone,
  'stock-shelf': stockShelf,
  'sewing-table': sewingTable,
  'loom': loom,
  'dyed-yarn': dyedYarn,
} as const satisfies Record<string, (paper: Paper) => string>;

export type PictureName = keyof typeof PICTURES;

export const PICTURE_NAMES = Object.keys(PICTURES) as readonly PictureName[];

/** What the scenes of work show, in both languages: several products share one. */
export const SCENES: Readonly<Partial<Record<PictureName, readonly [en: string, hi: string]>>> = {
  'drying-yard': ['Trays of cut fruit and papad drying in the sun on a flat roof', 'छत पर धूप में सूखते कटे फल और पापड़ की थालियाँ'],
  'bee-field': ['Painted bee boxes in a field of mustard in flower', 'फूली हुई सरसों के खेत में रंगे हुए मधुमक्खी के बक्से'],
  'grinding-stone': ['Turmeric being ground on a stone slab', 'सिल पर पिसती हुई हल्दी'],
  'stock-shelf': ['A shelf of tins, laddoos and sacks of grain', 'डिब्बों, लड्डुओं और अनाज की बोरियों से भरी अलमारी'],
  'sewing-table': ['A black sewing machine with a printed bag half sewn', 'काली सिलाई मशीन पर आधा सिला छपाई वाला थैला'],
  loom: ['A wooden handloom with a striped cloth half woven', 'लकड़ी के करघे पर आधा बुना धारीदार कपड़ा'],
  'dyed-yarn': ['Hanks of dyed yarn hung up to dry', 'सूखने को टँगी रंगे सूत की लच्छियाँ'],
};
