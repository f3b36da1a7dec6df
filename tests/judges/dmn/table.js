// A decision table, evaluated as its hit policy says.
import { asker, tester } from "./feel.js";

export class Table {
  constructor(model, { name, decisionLogic }, needs) {
    this.name = name;
    this.hitPolicy = decisionLogic.hitPolicy ?? "UNIQUE";
    this.columns = decisionLogic.input.map((clause) => column(model, clause, needs, name));
    this.rows = (decisionLogic.rule ?? []).map(({ inputEntry, outputEntry: [output] }) => ({ cells: inputEntry.map(tester), says: asker(output, needs) }));
    this.allows = decisionLogic.output[0].outputValues && tester(decisionLogic.output[0].outputValues);
    this.lists = new Map();
  }

  decide(scope) {
    const values = this.columns.map((value) => value(scope));
    const outputs = this.rows.filter(({ cells }) => cells.every((meets, place) => meets(values[place]))).map(({ says }) => this.allowed(says(scope)));
    switch (this.hitPolicy) {
      case "RULE ORDER":
        return this.list(outputs);
      case "FIRST":
        return outputs[0];
      case "UNIQUE":
        if (outputs.length > 1) throw new Error(`${this.name}: ${outputs.length} rows hold for ${JSON.stringify(scope)}`);
        return outputs[0];
      case "ANY":
        if (new Set(outputs).size > 1) throw new Error(`${this.name}: the rows that hold for ${JSON.stringify(scope)} do not say the same`);
        return outputs[0];
      default:
        throw new Error(`${this.name}: nobody expects the hit policy ${this.hitPolicy}`);
    }
  }

  allowed(value) {
    if (this.allows && !this.allows(value)) throw new Error(`${this.name}: ${JSON.stringify(value)} is none of its output values`);
    return value;
  }

  // Equal lists are one, so that what is asked of them is asked once.
  list(outputs) {
    const key = outputs.join();
    if (!this.lists.has(key)) this.lists.set(key, outputs);
    return this.lists.get(key);
  }
}

function column(model, { inputExpression, inputValues }, needs, table) {
  const ask = asker(inputExpression, needs);
  const allows = tester(inputValues);
  const place = `${table}: ${inputExpression.text}`;
  return (scope) => {
    const value = ask(scope);
    model.expectType(inputExpression.typeRef, value, place);
    if (!allows(value)) throw new Error(`${place}: ${JSON.stringify(value)} is not one of ${inputValues.text}`);
    return value;
  };
}
