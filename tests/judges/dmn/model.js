// A DMN model as dmn-moddle reads it, and what its decisions come to by feelin. Nothing here knows what it decides about.
import { DmnModdle } from "dmn-moddle";
import { evaluate, unaryTest } from "feelin";

// The same test of the same value comes to the same.
const tested = new Map();

function told({ value, warnings }, text) {
  if (warnings.length > 0) throw new Error(`${text}: ${warnings[0].message}`);
  return value;
}

function meets(test, value) {
  const key = `${test} ${JSON.stringify(value)}`;
  if (!tested.has(key)) tested.set(key, told(unaryTest(test, { "?": value }), test) === true);
  return tested.get(key);
}

function expectAllowed(test, value, place) {
  if (test && !meets(test.text, value)) throw new Error(`${place}: ${JSON.stringify(value)} is not one of ${test.text}`);
}

export async function read(xml) {
  const { rootElement, warnings } = await new DmnModdle().fromXML(xml);
  if (warnings.length > 0) throw new Error(warnings.map((warning) => warning.message).join("\n"));
  return new Model(rootElement);
}

export class Model {
  constructor(definitions) {
    this.definitions = definitions;
    this.types = new Map(definitions.itemDefinition.map((type) => [type.name, type]));
    this.elements = new Map(definitions.drgElement.map((element) => [`#${element.id}`, element]));
    this.decisions = new Map(definitions.drgElement.filter((element) => element.$type === "dmn:Decision").map((decision) => [decision.name, decision]));
    this.decided = new Map();
    this.asked = new Map();
  }

  // What a decision comes to; input says the values of the inputs by name.
  decide(name, input) {
    const decision = this.decisions.get(name);
    const scope = {};
    for (const requirement of decision.informationRequirement) {
      const needed = this.elements.get((requirement.requiredInput ?? requirement.requiredDecision).href);
      scope[needed.name] = requirement.requiredInput ? this.input(needed, input) : this.decide(needed.name, input);
    }

    const key = `${name} ${JSON.stringify(scope)}`;
    if (!this.decided.has(key)) {
      const value = this.result(decision, scope);
      this.expectType(decision.variable.typeRef, value, name);
      this.decided.set(key, value);
    }
    return this.decided.get(key);
  }

  input(element, input) {
    const value = input[element.name];
    this.expectType(element.variable.typeRef, value, element.name);
    return value;
  }

  expectType(name, value, place) {
    const type = this.types.get(name);
    if (type?.isCollection && !Array.isArray(value)) throw new Error(`${place}: ${JSON.stringify(value)} is not a list`);
    for (const one of type?.isCollection ? value : [value]) {
      if (type?.itemComponent) for (const part of type.itemComponent) this.expectType(part.typeRef, one[part.name], `${place}.${part.name}`);
      else if (typeof one !== (type?.typeRef ?? name)) throw new Error(`${place}: ${JSON.stringify(one)} is no ${type?.typeRef ?? name}`);
      expectAllowed(type?.allowedValues, one, place);
    }
  }

  ask(clause, scope, place) {
    const text = clause.inputExpression.text;
    const key = `${text} ${JSON.stringify(scope[text] ?? scope)}`;
    if (!this.asked.has(key)) {
      const value = told(evaluate(text, scope), text);
      this.expectType(clause.inputExpression.typeRef, value, `${place}: ${text}`);
      expectAllowed(clause.inputValues, value, `${place}: ${text}`);
      this.asked.set(key, value);
    }
    return this.asked.get(key);
  }

  result(decision, scope) {
    const table = decision.decisionLogic;
    const values = table.input.map((clause) => this.ask(clause, scope, decision.name));
    const hits = (table.rule ?? []).filter((rule) => rule.inputEntry.every((cell, place) => meets(cell.text, values[place])));
    const outputs = hits.map((rule) => told(evaluate(rule.outputEntry[0].text, scope), rule.id));
    for (const output of outputs) expectAllowed(table.output[0].outputValues, output, decision.name);
    switch (table.hitPolicy ?? "UNIQUE") {
      case "RULE ORDER":
        return outputs;
      case "FIRST":
        return outputs[0];
      case "UNIQUE":
        if (outputs.length > 1) throw new Error(`${decision.name}: ${outputs.length} rows hold for ${JSON.stringify(scope)}`);
        return outputs[0];
      case "ANY":
        if (new Set(outputs).size > 1) throw new Error(`${decision.name}: the rows that hold for ${JSON.stringify(scope)} do not say the same`);
        return outputs[0];
      default:
        throw new Error(`${decision.name}: nobody expects the hit policy ${table.hitPolicy}`);
    }
  }
}
