import { blockPrint, checks, lyingCloth, turned } from './cloths.ts';
import { amla, candy, chilli, heap, laddoo, mangoPiece, morsel, mound, papad, powder, seeds } from './food.ts';
import { jar, tinLid } from './jars.ts';
import { brass, cotton, darker, indigo, lighter, madder, mix, neem, turmeric } from './palette.ts';
import { ellipse, many, n, oval, path, type Paper, place, rect, specks } from './paper.ts';
import { branch, leaf, marigold } from './plants.ts';
import { boards, stone, table, wall } from './surfaces.ts';
import { bowl, katori, plate, pouch, spoon } from './vessels.ts';

export function jaggeryAmla(paper: Paper): string {
  const dark = (): string => mix('#8A4F1E', '#5F3010', paper.random());
  const window = many(30, (i) => candy(paper, -80 + (i % 6) * 32, -90 + Math.floor(i / 6) * 40, 40, dark(), 4));
  return wall(paper, '#D9A87A') + table(paper, 980, '#6E4730') + pouch(paper, { x: 1120, y: 1280, width: 640, height: 1000, colour: '#B98450', label: { motif: 'amla', ink: '#6B3A12', accent: '#B9C75A', veg: true }, window }) +
    plate(paper, 500, 1340, 430, 0.34, '#8FA9B5') + heap(paper, 500, 1310, 320, 70, 170, 46, (x, y) => candy(paper, x, y, 90, dark(), 8)) + amla(paper, 1350, 1490, 78) + amla(paper, 1480, 1450, 66) + branch(paper, 20, 1520, 420, -8, 8);
}

export function amlaLaddoos(paper: Paper): string {
  const rows = [[4, 800, 980], [5, 800, 1120], [4, 800, 1250]] as const;
  return boards(paper, '#7A8A5E', 4) + plate(paper, 800, 860, 640, 1, brass) + leaf(paper, 330, 720, 420, 30, '#5C7A3A', 0.3) + leaf(paper, 1270, 720, 420, 150, '#5C7A3A', 0.3) +
    rows.map(([count, x, y]) => many(count, (i) => laddoo(paper, x + (i - (count - 1) / 2) * 220, y - 240, 118, mix('#7F7A3A', '#5F5A2A', paper.random())))).join('') + amla(paper, 240, 1440, 92) + amla(paper, 400, 1480, 76) + amla(paper, 1380, 200, 84);
}

export function uradPapad(paper: Paper): string {
  const spiced = (x: number, y: number, r: number, turn: number): string => papad(paper, x, y, r, '#E3C384', { squash: 0.94, curl: 0.03, spice: '#3A2A1A', turn, blisters: 16, toast: 3 });
  return stone(paper, '#6B5A4E') + lyingCloth(paper, [[-60, 120], [700, 60], [1660, 140], [1640, 760], [1660, 1480], [800, 1540], [-60, 1470]], turned(checks('#F4E7C4', madder, 110), 6), [[[300, 100], [380, 800], [260, 1480]], [[1250, 100], [1180, 800], [1300, 1500]]]) +
    spiced(520, 560, 360, 10) + spiced(1080, 620, 350, 60) + spiced(760, 1060, 370, 120) + katori(paper, 1330, 1220, 180, brass, mound(paper, 1330, 1220, 180, '#8A6A3A')) + seeds(paper, 250, 1260, 120, 60, 60, 24, ['#A87A3E', '#2A1E1A']);
}

export function tilauri(paper: Paper): string {
  const bit = (x: number, y: number): string => morsel(paper, x, y, 46, 40, mix('#EFE2BE', '#D3B57A', paper.random()), 0.25, 0.2) + seeds(paper, x, y, 26, 20, 5, 13, ['#FBF4E2', '#C9A23A'], 0.5);
  return wall(paper, '#C7B2C0') + table(paper, 960, '#8A5A38') + bowl(paper, { x: 780, y: 1090, rx: 560, depth: 300, colour: '#A8623C', squash: 0.34, contents: ellipse(780, 1100, 530, 170, 'fill="#7A5A32"') + heap(paper, 780, 1080, 440, 120, 230, 84, bit) }) +
    bit(260, 1470) + bit(380, 1510) + bit(1330, 1480) + bit(1440, 1440) + leaf(paper, 1400, 1300, 200, 30, neem);
}

export function jamunHoney(paper: Paper): string {
  const jamun = (x: number, y: number): string => morsel(paper, x, y, 62, 46, mix('#3A1F44', '#5B2A4E', paper.random()), 0.55, 0.03);
  return wall(paper, '#B7A6C0') + table(paper, 960, '#8A5A38') + leaf(paper, 1180, 1180, 420, -60, '#3F6B3A', 0.24) + leaf(paper, 1240, 1200, 400, -24, '#4A7236', 0.24) +
    jar(paper, { x: 600, y: 1350, width: 660, height: 880, tint: '#6B2A1E', fill: 0.92, lid: tinLid(paper, '#C9973B'), label: { motif: 'bee', ink: '#3A1F44', accent: turmeric, veg: true }, contents: (box) => rect(box.left, box.top, box.width, box.height, `fill="${paper.linear([[0, '#A8481E'], [0.5, '#7A2A16'], [1, '#3F140E']])}"`) }) +
    plate(paper, 1210, 1380, 300, 0.36, '#E4DCCB') + heap(paper, 1210, 1350, 210, 50, 90, 20, jamun) + jamun(240, 1500) + jamun(380, 1520);
}

export function chilliPowder(paper: Paper): string {
  return wall(paper, '#E3CFA6') + table(paper, 960, '#6B4226') + bowl(paper, { x: 640, y: 1130, rx: 440, depth: 250, colour: '#3F5A86', squash: 0.3, contents: powder(paper, 640, 1130, 400, 300, '#B3281C') }) +
    many(7, (i) => chilli(paper, 1080 + (i % 3) * 60, 1200 + i * 46, 330, -20 + ((i * 37) % 50), i % 2 ? '#A81F18' : '#8E1A16')) + seeds(paper, 420, 1500, 160, 30, 60, 15, ['#E8C25A', '#B3281C']);
}

export function garamMasala(paper: Paper): string {
  const stick = (x: number, y: number, turn: number): string => place(rect(-150, -24, 300, 48, `rx="20" fill="${paper.linear([[0, '#C98A5A'], [0.5, '#8A4E26'], [1, '#5B2F14']])}"`) + rect(-140, -4, 280, 8, 'fill="#4A2410" opacity="0.6"'), x, y, turn);
  const window = rect(-100, -100, 200, 200, 'fill="#6B4222"') + specks(140, ['#8A5A2E', '#4A2A14', '#A8743E'], 0.8, () => oval(paper.between(-100, 100), paper.between(-100, 100), 6, 4));
  return boards(paper, '#9A5A3A', 4) + place(pouch(paper, { x: 0, y: 0, width: 620, height: 900, colour: '#8FA38A', label: { motif: 'flower', ink: madder, accent: turmeric, veg: true }, window }), 480, 1200) +
    plate(paper, 1130, 980, 360, 1, '#B9BEC2') + mound(paper, 1130, 980, 250, '#7A4A22') + stick(1140, 420, 20) + stick(1220, 500, 8) + seeds(paper, 1400, 1440, 130, 70, 60, 30, ['#8FA35A', '#A8B86E'], 0.4) + seeds(paper, 1000, 1470, 110, 60, 70, 20, ['#2A1E1A', '#3A2A24'], 0.95) + leaf(paper, 1500, 700, 300, 130, '#7A8A4E', 0.2);
}

export function amchur(paper: Paper): string {
  return wall(paper, '#A9BFA0') + table(paper, 960, '#B98450') + bowl(paper, { x: 900, y: 1140, rx: 430, depth: 230, colour: brass, squash: 0.3, contents: powder(paper, 900, 1140, 390, 270, '#D9BC86') }) + spoon(paper, 460, 1420, 130, 196, ellipse(0, 0, 100, 60, 'fill="#D9BC86"')) +
    many(5, (i) => mangoPiece(paper, 1240 + (i % 3) * 110, 1400 + Math.floor(i / 3) * 90, 84)) + morsel(paper, 290, 1130, 150, 190, '#6F8B35', 0.5, 0.03) + leaf(paper, 300, 960, 300, -40, '#456C2F', 0.18);
}

export function ragiCookies(paper: Paper): string {
  const cookie = (x: number, y: number, r: number): string => {
    const colour = mix('#8A5A3A', '#6B4028', paper.random());
    return ellipse(x + 8, y + 16, r, r * 0.96, 'fill="#221C18" opacity="0.4"') + ellipse(x, y, r, r * 0.96, `fill="${paper.radial([[0, lighter(colour, 0.3)], [0.75, colour], [1, darker(colour, 0.4)]], 0.4, 0.35, 0.7)}"`) +
      many(12, (i) => path(`M${n(x + Math.cos(i / 1.91) * r * 0.72)} ${n(y + Math.sin(i / 1.91) * r * 0.68)}L${n(x + Math.cos(i / 1.91) * r * 0.92)} ${n(y + Math.sin(i / 1.91) * r * 0.88)}`, `stroke="${darker(colour, 0.35)}" stroke-width="8" stroke-linecap="round" opacity="0.6"`)) + place(ellipse(0, 0, r * 0.22, r * 0.12, 'fill="#EBD6A8"'), x, y, paper.between(0, 180));
  };
  return stone(paper, '#B9C2B0') + plate(paper, 800, 800, 640, 1, '#E4DCCB') + [[560, 560], [860, 520], [1090, 690], [520, 830], [790, 800], [1060, 980], [620, 1080], [880, 1120]].map(([x = 0, y = 0]) => cookie(x, y, 150)).join('') + cookie(1400, 1430, 130) + seeds(paper, 260, 1430, 140, 60, 90, 18, ['#7A3A22', '#934E30', '#5B2A18'], 0.95);
}

export function tilLaddoos(paper: Paper): string {
  const pale = (x: number, y: number, r: number): string => laddoo(paper, x, y, r, mix('#D3B57A', '#B98F4E', paper.random())) + seeds(paper, x, y, r * 0.75, r * 0.7, 30, r * 0.18, ['#FBF1D6', '#E9D6A6'], 0.55);
  return wall(paper, '#5F7FA0') + table(paper, 980, '#8A5A38') + plate(paper, 800, 1300, 600, 0.34, '#B9BEC2') + [[520, 1230], [740, 1260], [960, 1260], [1180, 1230], [630, 1090], [850, 1080], [1070, 1090], [740, 930], [950, 930]].map(([x = 0, y = 0]) => pale(x, y, 126)).join('') + seeds(paper, 300, 1520, 180, 30, 90, 18, ['#FBF1D6', '#E9D6A6', '#C9A66E'], 0.5) + marigold(1430, 1480, 92);
}

export function thekua(paper: Paper): string {
  const cake = (x: number, y: number, turn: number): string => {
    const colour = mix('#A8642E', '#8A4A1E', paper.random());
    return place(ellipse(8, 16, 150, 104, 'fill="#221C18" opacity="0.4"') + ellipse(0, 0, 150, 104, `fill="${paper.radial([[0, lighter(colour, 0.35)], [0.7, colour], [1, darker(colour, 0.45)]], 0.4, 0.3, 0.75)}"`) +
      path(`M-120 0H120${many(5, (i) => `M${-80 + i * 40} 0L${-104 + i * 40} -56M${-80 + i * 40} 0L${-104 + i * 40} 56`)}`, `stroke="${darker(colour, 0.4)}" stroke-width="9" stroke-linecap="round" fill="none"`), x, y, turn);
  };
  return lyingCloth(paper, [[-160, -160], [1760, -160], [1760, 1760], [-160, 1760]], turned(blockPrint('#E9C25A', 'lotus', madder, cotton, 260), 10), [[[260, -100], [360, 700], [240, 1700]]]) + plate(paper, 800, 820, 620, 1, brass) +
    [[560, 560, 20], [900, 520, -30], [1100, 760, 70], [500, 820, 100], [800, 800, 10], [1000, 1060, -20], [640, 1100, 40]].map(([x = 0, y = 0, turn = 0]) => cake(x, y, turn)).join('') + marigold(300, 1400, 110) + marigold(1390, 240, 96, '#D9691C') + leaf(paper, 1300, 1420, 280, 20, neem) + katori(paper, 240, 260, 150, indigo, mound(paper, 240, 260, 150, '#A8642E'));
}
