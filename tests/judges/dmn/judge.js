// Judges DMN models by what they decide: node judge.js FOLDER, which holds NAME.dmn and NAME.jsonl as dmncases writes them.
// Then corrupts the first model in every way that cannot leave it the same, and requires that each is found.
import fs from "node:fs";
import path from "node:path";
import { boundaryPairs, differences, readCases } from "./cases.js";
import { read } from "./model.js";
import { plantedBugs } from "./planted.js";

const [folder] = process.argv.slice(2);
const names = fs.readdirSync(folder).filter((file) => file.endsWith(".dmn")).map((file) => path.basename(file, ".dmn"));
let failed = 0;
for (const name of names) {
  const xml = fs.readFileSync(path.join(folder, `${name}.dmn`), "utf8");
  const cases = await readCases(path.join(folder, `${name}.jsonl`));
  const found = differences(await read(xml), cases);
  console.log(`${name}: ${cases.items.length} items and ${cases.reports.length} reports compared (${boundaryPairs(cases)} boundary pairs), ${found.length} differences`);
  for (const difference of found.slice(0, 5)) console.log(`  ${difference}`);
  failed += found.length;
  if (name !== "library") continue;

  let missed = 0, planted = 0;
  for (const { bug, model } of await plantedBugs(xml)) {
    planted++;
    if (differences(model, cases, 1).length > 0) continue;
    missed++;
    console.log(`  not found: ${bug}`);
  }
  console.log(`${name}: ${planted} planted bugs, ${planted - missed} found`);
  failed += missed + (planted === 0 ? 1 : 0);
}
process.exit(failed === 0 && names.length > 0 ? 0 : 1);
