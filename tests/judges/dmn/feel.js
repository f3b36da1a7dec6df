// What feelin says; a warning is an error here. The same question about the same values is put once.
import { evaluate, unaryTest } from "feelin";

const tests = new Map();
const expressions = new Map();

function told({ value, warnings }, text) {
  if (warnings.length > 0) throw new Error(`${text}: ${warnings[0].message}`);
  return value;
}

function found(map, key, make) {
  if (!map.has(key)) map.set(key, make());
  return map.get(key);
}

export function tester({ text }) {
  const known = found(tests, text, () => new Map());
  return (value) => found(known, value, () => told(unaryTest(text, { "?": value }), text) === true);
}

// An expression over some variables of a scope.
export function asker({ text }, needs) {
  const variables = needs.filter((name) => new RegExp(`\\b${name}\\b`).test(text));
  const known = found(expressions, `${text} ${variables}`, () => new Map());
  return (scope) => {
    const last = variables.reduce((map, name) => found(map, scope[name], () => new Map()), known);
    return found(last, text, () => told(evaluate(text, Object.fromEntries(variables.map((name) => [name, scope[name]]))), text));
  };
}
