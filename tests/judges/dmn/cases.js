// The cases that dmncases wrote for a policy, and whether a model decides them as the library did.
import fs from "node:fs";
import readline from "node:readline";

const camel = (id) => id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const itemDecisions = ["route", "reasons", "possibleRoutes", "questions", "inDoubt"];
const reportDecisions = ["reportRoute", "referrals", "notices", "reportQuestions"];

export async function readCases(file) {
  const lines = readline.createInterface({ input: fs.createReadStream(file), crlfDelay: Infinity });
  const cases = { items: [], reports: [] };
  for await (const line of lines) {
    const one = JSON.parse(line);
    if (one.itemFacts) Object.assign(cases, one);
    else if (one.item) cases.items.push({ ...one, expected: JSON.stringify(itemDecisions.map((name) => one.expected[name])) });
    else cases.reports.push({ ...one, expected: JSON.stringify(reportDecisions.map((name) => one.expected[name])) });
  }
  return cases;
}

const named = (facts, words) => Object.fromEntries(facts.map((fact, place) => [camel(fact), words[place] ?? "unanswered"]));

// The differences, each told; an error is one too. At most so many are looked for.
export function differences(model, cases, most = Infinity) {
  const found = [];
  const compare = (what, decide, expected) => {
    if (found.length >= most) return;
    let decided;
    try {
      decided = JSON.stringify(decide());
    } catch (error) {
      decided = error.message;
    }
    if (decided !== expected) found.push(`${JSON.stringify(what)}: ${decided}, but the library decides ${expected}`);
  };

  for (const { item, expected } of cases.items) {
    compare(item, () => itemDecisions.map((name) => model.decide(name, named(cases.itemFacts, item))), expected);
  }
  for (const { report, items, expected } of cases.reports) {
    compare({ report, items }, () => {
      const decided = items.map((item) => {
        const input = named(cases.itemFacts, item);
        return { route: model.decide("route", input), inDoubt: model.decide("inDoubt", input) };
      });
      return reportDecisions.map((name) => model.decide(name, { ...named(cases.reportFacts, report), items: decided }));
    }, expected);
  }
  return found;
}

// How many pairs differ in one answer and in what becomes of them.
export function boundaryPairs(cases) {
  return pairs(cases.items.map(({ item, expected }) => ({ words: item, beside: "", expected })))
    + pairs(cases.reports.map(({ report, items, expected }) => ({ words: report, beside: JSON.stringify(items), expected })));
}

function pairs(cases) {
  let count = 0;
  const distinct = new Map(cases.map(({ words, beside, expected }) => [`${beside} ${JSON.stringify(words)}`, { words, beside, expected }]));
  const facts = cases[0]?.words.length ?? 0;
  for (let fact = 0; fact < facts; fact++) {
    const groups = new Map();
    for (const { words, beside, expected } of distinct.values()) {
      const key = `${beside} ${JSON.stringify(words.with(fact, 0))}`;
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(expected);
    }
    for (const group of groups.values()) {
      for (let i = 0; i < group.length; i++) for (let k = 0; k < i; k++) if (group[i] !== group[k]) count++;
    }
  }
  return count;
}
