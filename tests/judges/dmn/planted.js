// Models with one fault each.
import { read } from "./model.js";

export async function plantedBugs(xml) {
  const planted = [];
  const whole = await read(xml);
  for (const [name, decision] of whole.decisions) {
    const rules = decision.decisionLogic.rule ?? [];
    for (let row = 0; row < rules.length; row++) {
      await plant(`${name}: row ${row + 1} is gone`, name, (table) => table.rule.splice(row, 1));
      if (row > 0 && !sameOutput(rules[row - 1], rules[row])) {
        await plant(`${name}: rows ${row} and ${row + 1} say what the other says`, name, (table) => {
          [table.rule[row - 1].outputEntry, table.rule[row].outputEntry] = [table.rule[row].outputEntry, table.rule[row - 1].outputEntry];
        });
      }
      for (let place = 0; place < rules[row].inputEntry.length; place++) {
        const values = rules[row].inputEntry[place].text.split(",");
        if (values.length < 2) continue;
        for (const value of values) {
          await plant(`${name}: row ${row + 1} lost ${value}`, name, (table) => {
            table.rule[row].inputEntry[place].text = values.filter((other) => other !== value).join(",");
          });
        }
      }
    }
  }
  return planted;

  async function plant(bug, name, corrupt) {
    const model = await read(xml);
    corrupt(model.decisions.get(name).decisionLogic);
    planted.push({ bug, model });
  }
}

const sameOutput = (one, other) => one.outputEntry[0].text === other.outputEntry[0].text;
