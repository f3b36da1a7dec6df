// The schemas and documents that schemacases wrote, and ajv's opinion of them.
const fs = require("fs");
const path = require("path");
const Ajv = require("ajv/dist/2020");

exports.kinds = ["report", "decision", "policy", "scenario"];

exports.schemaOf = (folder, name) => JSON.parse(fs.readFileSync(path.join(folder, "schemas", `${name}.json`), "utf8"));

// Strict: a keyword that ajv does not know, or that stands where it does nothing, is an error.
exports.compile = (schema) =>
  new Ajv({ strict: true, strictTypes: false, strictTuples: false, strictRequired: false, allowUnionTypes: true }).compile(schema);

// Documents come grouped by their schema.
exports.read = (folder) => {
  const groups = new Map();
  for (const line of fs.readFileSync(path.join(folder, "cases.jsonl"), "utf8").split("\n")) {
    if (line === "") continue;
    const one = JSON.parse(line);
    if (!groups.has(one.schema)) groups.set(one.schema, []);
    groups.get(one.schema).push(one);
  }
  return groups;
};

exports.accepts = (validate, text) => {
  let document;
  try {
    document = JSON.parse(text);
  } catch {
    return false;
  }
  return validate(document);
};

// What only the reader can know may be accepted by the schema.
exports.disagrees = (one, accepted) => accepted !== one.accepted && !(accepted && one.only !== null);
