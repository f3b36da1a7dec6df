// The cases that the harness wrote for a policy, and whether a model decides them as the library did.
import fs from "node:fs";
import readline from "node:readline";

// The name of a fact in the model: none of FEEL's begins with a digit.
const variable = (id) => id.replace(/-(.)/g, (_, letter) => letter.toUpperCase()).replace(/^[0-9]/, "_$&");
const itemDecisions = ["route", "reasons", "possibleRoutes", "questions", "inDoubt"];
const reportDecisions = ["reportRoute", "referrals", "notices", "labels", "reportQuestions"];

export async function readCases(file) {
  const lines = readline.createInterface({ input: fs.createReadStream(file), crlfDelay: Infinity });
  const cases = { items: [], reports: [], reportDecisions };
  for await (const line of lines) {
    const { itemFacts, reportFacts, item, report, items, expected } = JSON.parse(line);
    if (itemFacts) Object.assign(cases, { itemFacts: itemFacts.map(variable), reportFacts: reportFacts.map(variable) });
    else if (item) cases.items.push({ words: item, beside: "", expected: inOrder(itemDecisions, expected) });
    else {
      // A policy without labels does not decide them.
      if (cases.reports.length === 0) cases.reportDecisions = reportDecisions.filter((name) => name in expected);
      cases.reports.push({ words: report, beside: JSON.stringify(items), expected: inOrder(cases.reportDecisions, expected) });
    }
  }
  return cases;
}

const inOrder = (names, expected) => names.map((name) => JSON.stringify(expected[name]));
const named = (facts, words) => Object.fromEntries(facts.map((fact, place) => [fact, words[place] ?? "unanswered"]));

// Of equal lists the first.
const known = new Map();
const one = (list) => known.get(JSON.stringify(list)) ?? known.set(JSON.stringify(list), list).get(JSON.stringify(list));

// The differences, each told; an error is one too. Of one decision alone the first is enough.
export function differences(model, { itemFacts, reportFacts, items, reports, reportDecisions }, decision) {
  const found = [];
  const lists = new Map();
  compareAll(items, itemDecisions, (words) => named(itemFacts, words));
  compareAll(reports, reportDecisions, (words, beside) => ({ ...named(reportFacts, words), items: decided(beside) }));
  return found;

  function compareAll(cases, decisions, input) {
    const names = decisions.filter((name) => !decision || name === decision);
    if (names.length === 0) return;
    for (const { words, beside, expected } of decision ? spread(cases) : cases) {
      const said = says(names, () => input(words, beside));
      const should = names.map((name) => expected[decisions.indexOf(name)]);
      if (said.every((one, place) => one === should[place])) continue;
      found.push(`${words} ${beside}: ${said}, but the library decides ${should}`);
      if (decision) return;
    }
  }

  function says(names, input) {
    try {
      const decide = model.start(input());
      return names.map((name) => JSON.stringify(decide(name)));
    } catch (error) {
      return [error.message];
    }
  }

  // What the model itself makes of the items of a report, and their answers, as far as it wants to be told.
  function decided(text) {
    if (!lists.has(text)) {
      lists.set(text, one(JSON.parse(text).map((words) => {
        const answers = named(itemFacts, words);
        const decide = model.start(answers);
        return Object.fromEntries(model.types.get("tItems").itemComponent.map(({ name }) => [name, answers[name] ?? decide(name)]));
      })));
    }
    return lists.get(text);
  }
}

// All cases, but those that stand together far apart: they tend to say the same of a fault.
function* spread(cases) {
  const step = cases.length % 7919 === 0 ? 1 : 7919;
  for (let i = 0; i < cases.length; i++) yield cases[(i * step) % cases.length];
}

// How many pairs differ in one answer and in what becomes of them.
export function boundaryPairs({ itemFacts, reportFacts, items, reports }) {
  return pairs(itemFacts, items) + pairs(reportFacts, reports);
}

function pairs(facts, cases) {
  let count = 0;
  const distinct = [...new Map(cases.map((one) => [`${one.beside} ${one.words.join()}`, { ...one, outcome: one.expected.join() }])).values()];
  for (const fact of facts.keys()) {
    for (const group of groups(distinct, fact)) {
      for (let i = 0; i < group.length; i++) for (let k = 0; k < i; k++) if (group[i].outcome !== group[k].outcome) count++;
    }
  }
  return count;
}

// Those that differ in one answer at most.
function groups(cases, fact) {
  const found = new Map();
  for (const one of cases) {
    const key = `${one.beside} ${one.words.with(fact, "").join()}`;
    if (found.has(key)) found.get(key).push(one);
    else found.set(key, [one]);
  }
  return found.values();
}
