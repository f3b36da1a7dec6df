// Judges files of SARIF by the schema of the standard: node judge.js FILE...
// Each name may be followed by =N, the number of results that the file must have.
const fs = require("fs");
const path = require("path");
const Ajv = require("ajv-draft-04");
const addFormats = require("ajv-formats");

const folder = path.dirname(require.resolve("@microsoft/jest-sarif"));
const schema = JSON.parse(fs.readFileSync(path.join(folder, "schemas", "sarif-2.1.0-rtm.5.json"), "utf8"));
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(schema);

function faults(log, expected) {
  if (!validate(log)) return validate.errors.map((error) => `${error.instancePath} ${error.message}`);
  const [run] = log.runs;
  const rules = run.tool.driver.rules.map((rule) => rule.id);
  const wrong = run.results.filter((result) => rules[result.ruleIndex] !== result.ruleId);
  const found = wrong.map((result) => `the rule ${result.ruleId} is not at its index`);
  if (expected !== undefined && run.results.length !== Number(expected)) found.push(`${run.results.length} results, expected ${expected}`);
  return found;
}

let failed = 0;
for (const argument of process.argv.slice(2)) {
  const [file, expected] = argument.split("=");
  const found = faults(JSON.parse(fs.readFileSync(file, "utf8")), expected);
  console.log(`${found.length === 0 ? "valid" : "NOT VALID"}: ${path.basename(file)}`);
  for (const fault of found) console.log(`  ${fault}`);
  failed += found.length;
}
process.exit(failed === 0 ? 0 : 1);
