// What GitHub expects of a composite action.
const fs = require("fs");
const path = require("path");

const stepKeys = ["name", "id", "if", "shell", "run", "env", "working-directory", "uses", "with", "continue-on-error"];

/** The steps of an action or a workflow. */
function steps(document) {
  return [...(document.runs?.steps ?? []), ...Object.values(document.jobs ?? {}).flatMap((job) => job.steps ?? [])];
}

/** The names after a word, such as inputs.NAME, anywhere in a part of a document. */
function mentioned(part, word) {
  return [...JSON.stringify(part ?? "").matchAll(new RegExp(`\\b${word}\\.([A-Za-z0-9_-]+)`, "g"))].map((match) => match[1]);
}

function action(document, folder) {
  const found = [];
  for (const key of ["name", "description"]) if (!document[key]) found.push(`expected a ${key}`);
  if (document.runs?.using !== "composite") found.push("expected using: composite");
  const inputs = Object.entries(document.inputs ?? {});
  for (const [name, input] of inputs) {
    if (!input.description) found.push(`the input ${name} has no description`);
    if (!input.required && typeof input.default !== "string") found.push(`the input ${name} needs a default that is text`);
  }

  const used = new Set(mentioned(document.runs, "inputs"));
  const declared = inputs.map(([name]) => name);
  for (const name of used) if (!declared.includes(name)) found.push(`the input ${name} is used and not declared`);
  for (const name of declared) if (!used.has(name)) found.push(`the input ${name} is declared and not used`);

  const ids = steps(document).map((step) => step.id).filter(Boolean);
  if (new Set(ids).size !== ids.length) found.push("two steps have the same id");
  for (const id of mentioned(document, "steps")) if (!ids.includes(id)) found.push(`the step ${id} is mentioned and not there`);
  steps(document).forEach((step, index) => found.push(...stepFaults(step).map((fault) => `step ${index + 1} ${fault}`)));

  for (const [, script] of JSON.stringify(document).matchAll(/GITHUB_ACTION_PATH\/([\w.-]+)/g)) {
    const file = path.join(folder, script);
    if (!fs.existsSync(file) || !(fs.statSync(file).mode & 0o100)) found.push(`${script} is not a script beside the action`);
  }

  return found;
}

function stepFaults(step) {
  const found = Object.keys(step).filter((key) => !stepKeys.includes(key)).map((key) => `has '${key}', which no step has`);
  if (!step.run === !step.uses) found.push("needs either run or uses");
  if (step.run && step.shell !== "bash") found.push("runs without shell: bash");
  for (const name of Object.keys(step.env ?? {})) if (!new RegExp(`\\b${name}\\b`).test(step.run) && !["MELDPUNT", "GH_TOKEN"].includes(name)) found.push(`does not use ${name}`);
  return found;
}

module.exports = { action, steps };
