import type { Paper } from './paper.ts';
import { amlaCandy, amlaMurabba, spicedAmla } from './scene-amla.ts';
import { juteBag, printedTote, sewingTable, stitchedPouches } from './scene-bags.ts';
import { cottonDari, dyedYarn, gamchaStack, loom, woolStole } from './scene-handloom.ts';
import { beeField, forestHoney, litchiHoney, mustardHoney } from './scene-honey.ts';
import { bajraSticks, makhanaMix, ragiLaddoo, stockShelf } from './scene-millet.ts';
import { dryingYard, moongPapad, potatoPapad, ricePapad } from './scene-papad.ts';
import { chilliPickle, lemonPickle, mangoPickle } from './scene-pickle.ts';
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
