// Judges DMN models by what they decide: node judge.js FOLDER, which holds NAME.dmn and NAME.jsonl as the harness writes them.
// The models of policies that people wrote are then corrupted, each time in one place, and every corruption must be found.
import fs from "node:fs";
import path from "node:path";
import { boundaryPairs, differences, readCases } from "./cases.js";
import { read } from "./model.js";
import { plantedBugs } from "./planted.js";

const [folder] = process.argv.slice(2);
const names = fs.readdirSync(folder).filter((file) => file.endsWith(".dmn")).map((file) => path.basename(file, ".dmn"));
let failed = names.length > 0 ? 0 : 1;
for (const name of names) {
  const model = await read(fs.readFileSync(path.join(folder, `${name}.dmn`), "utf8"));
  const cases = await readCases(path.join(folder, `${name}.jsonl`));
  const found = differences(model, cases);
  console.log(`${name}: ${cases.items.length} items and ${cases.reports.length} reports compared (${boundaryPairs(cases)} boundary pairs), ${found.length} differences`);
  for (const difference of found.slice(0, 5)) console.log(`  ${difference}`);
  failed += found.length;
  if (!name.startsWith("seeded")) failed += missed(name, model.definitions, cases);
}
process.exit(failed === 0 ? 0 : 1);

function missed(name, definitions, cases) {
  const bugs = [];
  for (const { bug, decision, model } of plantedBugs(definitions)) bugs.push({ bug, isFound: differences(model, cases, decision).length > 0 });
  const missed = bugs.filter(({ isFound }) => !isFound);
  console.log(`${name}: ${bugs.length} planted bugs, ${missed.length} not found`);
  for (const { bug } of missed) console.log(`  ${bug}`);
  return bugs.length > 0 ? missed.length : 1;
}
