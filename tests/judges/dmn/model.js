// A DMN model as dmn-moddle reads it, and what its decisions come to by feelin. Nothing here knows what it decides about.
import { DmnModdle } from "dmn-moddle";
import { tester } from "./feel.js";
import { Table } from "./table.js";

export async function read(xml) {
  const { rootElement, warnings } = await new DmnModdle().fromXML(xml);
  if (warnings.length > 0) throw new Error(warnings.map((warning) => warning.message).join("\n"));
  return new Model(rootElement);
}

export class Model {
  constructor(definitions) {
    this.definitions = definitions;
    this.types = new Map(definitions.itemDefinition.map((type) => [type.name, { ...type, allows: type.allowedValues && tester(type.allowedValues) }]));
    const elements = new Map(definitions.drgElement.map((element) => [`#${element.id}`, element]));
    this.decisions = new Map();
    for (const decision of definitions.drgElement.filter((element) => element.$type === "dmn:Decision")) {
      const needs = decision.informationRequirement.map(({ requiredInput, requiredDecision }) => ({
        element: elements.get((requiredInput ?? requiredDecision).href),
        isInput: requiredInput !== undefined,
      }));
      this.decisions.set(decision.name, { decision, needs, table: new Table(this, decision, needs.map(({ element }) => element.name)) });
    }
  }

  // Decides one case: input says the values of the inputs by name.
  start(input) {
    const results = new Map();
    const decide = (name) => {
      if (!results.has(name)) {
        const { decision, needs, table } = this.decisions.get(name);
        const scope = Object.fromEntries(needs.map(({ element, isInput }) => [element.name, isInput ? this.typed(element, input[element.name]) : decide(element.name)]));
        results.set(name, this.typed(decision, table.decide(scope)));
      }
      return results.get(name);
    };
    return decide;
  }

  typed(element, value) {
    this.expectType(element.variable.typeRef, value, element.name);
    return value;
  }

  expectType(name, value, place) {
    const type = this.types.get(name);
    if (type?.isCollection && !Array.isArray(value)) throw new Error(`${place}: ${JSON.stringify(value)} is not a list`);
    for (const one of type?.isCollection ? value : [value]) {
      if (type?.itemComponent) for (const part of type.itemComponent) this.expectType(part.typeRef, one[part.name], `${place}.${part.name}`);
      else if (typeof one !== (type?.typeRef ?? name)) throw new Error(`${place}: ${JSON.stringify(one)} is no ${type?.typeRef ?? name}`);
      if (type?.allows && !type.allows(one)) throw new Error(`${place}: ${JSON.stringify(one)} is not one of ${type.allowedValues.text}`);
    }
  }
}
