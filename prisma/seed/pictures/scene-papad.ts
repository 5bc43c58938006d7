import { checks, lyingCloth, turned } from './cloths.ts';
import { heap, morsel, papad, seeds } from './food.ts';
import { indigo, madder, mix, neem } from './palette.ts';
import { ellipse, many, type Paper } from './paper.ts';
import { branch, leaf, marigold } from './plants.ts';
import { boards, shadow, table, wall } from './surfaces.ts';
import { bowl, cane, katori, plate, pouch } from './vessels.ts';

export function moongPapad(paper: Paper): string {
  const stack = many(15, (i) => papad(paper, 640 + paper.between(-10, 10), 1270 - i * 21, 400, mix('#DDBE78', '#CBA65A', paper.random()), { squash: 0.3, blisters: i === 14 ? 26 : 2, spice: '#2E1A10' }));
  return wall(paper, '#A9503F') + table(paper, 930, '#8C5A38') +
    pouch(paper, { x: 1190, y: 1130, width: 520, height: 780, colour: '#E9DFC6', label: { motif: 'sun', ink: neem, accent: '#D9B24A', veg: true } }) +
    plate(paper, 640, 1310, 500, 0.32, '#B9BEC2') + stack + papad(paper, 1130, 1400, 270, '#D9A95A', { squash: 0.42, curl: 0.06, blisters: 60, turn: -6, toast: 14, spice: '#2E1A10' }) +
    papad(paper, 1330, 1455, 240, '#D3A052', { squash: 0.4, curl: 0.07, blisters: 60, turn: 8, toast: 14, spice: '#2E1A10' }) + seeds(paper, 260, 1500, 150, 36, 60, 22, ['#3A2A20', '#55402E'], 0.9) + seeds(paper, 430, 1530, 110, 22, 40, 24, ['#C9B83A', '#A89A2E'], 0.75);
}

export function ricePapad(paper: Paper): string {
  const rows = [[250, 230], [760, 180], [1270, 240], [480, 620], [1010, 600], [1500, 640], [210, 1010], [740, 1030], [1280, 1020], [480, 1420], [-30, 640], [-20, 1420]];
  return lyingCloth(paper, [[-160, -160], [800, -190], [1760, -160], [1790, 800], [1760, 1760], [800, 1790], [-160, 1760], [-190, 800]], turned(checks('#F3EBDA', indigo, 150), 6), [[[300, -100], [380, 700], [280, 1700]], [[1240, -100], [1180, 800], [1290, 1700]]]) +
    rows.map(([x = 0, y = 0]) => papad(paper, x + paper.between(-20, 20), y + paper.between(-20, 20), 226, mix('#EFE6D2', '#E6D6B4', paper.random()), { curl: 0.035, blisters: 20, spice: '#8A6232' })).join('') +
    katori(paper, 1330, 1400, 230, '#B9BEC2', ellipse(1330, 1400, 230, 230, 'fill="#D9CDB4"') + seeds(paper, 1330, 1400, 215, 215, 420, 34, ['#FBF6EA', '#EFE6D0', '#F6EFDF'], 0.3)) + marigold(1075, 1460, 84) + marigold(1140, 1560, 66, '#D9691C');
}

export function potatoPapad(paper: Paper): string {
  const gold = (): string => mix('#E8B24A', '#D4912E', paper.random());
  const chips = heap(paper, 780, 960, 400, 60, 300, 24, (x, y) => papad(paper, x, y, paper.between(170, 215), gold(), { squash: paper.between(0.45, 0.85), curl: 0.06, turn: paper.between(-35, 35), blisters: 34, toast: 4, spice: '#A8322A' }));
  return wall(paper, '#4F6F86') + table(paper, 960, '#B07F4C') +
    bowl(paper, { x: 780, y: 1010, rx: 560, depth: 300, colour: '#B8875A', squash: 0.28, contents: ellipse(780, 1020, 530, 145, 'fill="#7A4A1E"') + chips }) +
    shadow(paper, 1330, 1420, 150, 40) + morsel(paper, 1320, 1330, 180, 128, '#C29A62', 0.25, 0.07) + shadow(paper, 1080, 1480, 110, 30) + morsel(paper, 1080, 1430, 130, 96, '#B98F58', 0.25, 0.08) +
    papad(paper, 300, 1430, 220, gold(), { squash: 0.46, curl: 0.09, blisters: 44, toast: 6, spice: madder }) + leaf(paper, 1500, 1500, 150, 200, '#5B8238', 0.4);
}

/** Papads of the day laid on cane trays in the yard: a scene of work. */
export function dryingYard(paper: Paper): string {
  const tray = (x: number, y: number, r: number, shade: string): string => cane(paper, x, y, r, 0.62, '#B98F52') + many(19, (i) => {
    const [angle, reach] = [i * 2.4, Math.sqrt(i / 19) * r * 0.74];
    return papad(paper, x + Math.cos(angle) * reach, y + Math.sin(angle) * reach * 0.62, r * 0.19, mix(shade, '#EED9A2', paper.random()), { squash: 0.62, blisters: 4 });
  });
  return boards(paper, '#A5714A', 3) + tray(1130, 330, 520, '#F3E7CC') + tray(400, 560, 470, '#E3C98C') + tray(1000, 1130, 560, '#E9CF92') + katori(paper, 250, 1300, 190, '#C9973B', seeds(paper, 250, 1300, 180, 180, 300, 26, ['#C9B83A', '#A89A2E', '#B8AA4A'], 0.75)) +
    branch(paper, -40, 60, 520, 22, 10, neem) + marigold(480, 1440, 80) + marigold(610, 1500, 66, '#D9691C');
}
