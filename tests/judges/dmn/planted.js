// Models with one fault each: a row that is gone, two rows that say what the other should, a value that a cell lost.
import { Model } from "./model.js";

export function* plantedBugs(definitions) {
  for (const { name, decisionLogic: { rule: rows = [] } } of definitions.drgElement.filter((element) => element.decisionLogic)) {
    for (const [number, row] of rows.entries()) {
      yield* planted(`${name}: row ${number + 1} is gone`, () => rows.splice(number, 1), () => rows.splice(number, 0, row));
      const before = rows[number - 1];
      if (before && before.outputEntry[0].text !== row.outputEntry[0].text) {
        const swap = () => ([before.outputEntry, row.outputEntry] = [row.outputEntry, before.outputEntry]);
        yield* planted(`${name}: rows ${number} and ${number + 1} say what the other should`, swap, swap);
      }
      for (const cell of row.inputEntry) {
        const { text } = cell;
        const values = text.split(",");
        for (const value of values.length > 1 ? values : []) {
          const without = values.filter((other) => other !== value).join(",");
          yield* planted(`${name}: row ${number + 1} lost ${value}`, () => (cell.text = without), () => (cell.text = text));
        }
      }
    }

    function* planted(bug, corrupt, mend) {
      corrupt();
      yield { bug, decision: name, model: new Model(definitions) };
      mend();
    }
  }
}
