// Judges what GitHub reads and actionlint does not: node judge.js ROOT SCRIPTS
// ROOT has the files as this repository has them. Each run step of the action and the workflows is written to SCRIPTS, for shellcheck.
const fs = require("fs");
const path = require("path");
const yaml = require("yaml");
const { action, steps } = require("./action.js");
const { form } = require("./form.js");

const [root, scripts] = process.argv.slice(2);
const faults = [];
const read = (file) => {
  const document = yaml.parseDocument(fs.readFileSync(path.join(root, file), "utf8"));
  for (const error of [...document.errors, ...document.warnings]) faults.push(`${file}: ${error.message}`);
  return document.toJS() ?? {};
};
const list = (folder) => fs.readdirSync(path.join(root, folder)).map((name) => path.posix.join(folder, name)).sort();
const tell = (file, found) => faults.push(...found.map((fault) => `${file}: ${fault}`));

const actionFile = ".github/actions/policy/action.yml";
tell(actionFile, action(read(actionFile), path.join(root, ".github/actions/policy")));

const forms = list(".github/ISSUE_TEMPLATE").filter((file) => !file.endsWith("/config.yml"));
const names = new Set();
for (const file of forms) {
  const document = read(file);
  tell(file, form(document));
  if (names.has(document.name)) tell(file, [`another form is called '${document.name}' too`]);
  names.add(document.name);
}

const config = read(".github/ISSUE_TEMPLATE/config.yml");
if (config.blank_issues_enabled !== false) tell("config.yml", ["blank issues are not off"]);

const dependabot = read(".github/dependabot.yml");
if (dependabot.version !== 2) tell("dependabot.yml", ["expected version 2"]);
for (const update of dependabot.updates ?? []) {
  const file = update["package-ecosystem"] === "npm" ? "package.json" : "";
  for (const folder of update.directories) if (!fs.existsSync(path.join(root, folder, file))) tell("dependabot.yml", [`there is no ${folder}/${file}`]);
  if (!update.schedule?.interval || !update.groups) tell("dependabot.yml", [`${update["package-ecosystem"]} needs a schedule and a group`]);
}
const updated = dependabot.updates.flatMap((update) => update.directories);
for (const folder of list("tests/judges").filter((folder) => fs.existsSync(path.join(root, folder, "package.json")))) {
  if (!updated.includes(`/${folder}`)) tell("dependabot.yml", [`${folder} is not updated`]);
}

const workflows = [...list(".github/workflows"), ...list("samples/PolicySuite/.github/workflows")];
for (const file of workflows) {
  const document = read(file);
  if (JSON.stringify(document.permissions) !== '{"contents":"read"}') tell(file, ["expected permissions to be contents: read"]);
  for (const [name, job] of Object.entries(document.jobs ?? {})) if (!job["timeout-minutes"]) tell(file, [`the job ${name} has no timeout`]);
}

for (const file of [actionFile, ...workflows]) {
  steps(read(file)).forEach((step, index) => {
    if (step.run && /\$\{\{/.test(step.run)) tell(file, [`step ${index + 1} has an expression in its script: pass it by env`]);
    if (step.uses && !/^(\.\/|[\w.-]+\/[\w./-]+@v\d+$)/.test(step.uses)) tell(file, [`step ${index + 1} uses ${step.uses}: expected a major version`]);
    if (step.run) fs.writeFileSync(path.join(scripts, `${file.replace(/\W+/g, "-")}-${index + 1}.sh`), `#!/usr/bin/env bash\n${step.run}\n`);
  });
}

for (const file of ["SECURITY.md", ".github/pull_request_template.md", "docs/pull-requests.md", "samples/PolicySuite/README.md"]) {
  for (const [, link] of fs.readFileSync(path.join(root, file), "utf8").matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)) {
    // On GitHub these lead to pages of the repository that are no files.
    if (/^(https:\/\/docs\.github\.com\/|\.\.\/\.\.\/security\/|\.\.\/blob\/HEAD\/)/.test(link)) continue;
    if (!fs.existsSync(path.join(root, path.dirname(file), link))) tell(file, [`${link} leads nowhere`]);
  }
}

for (const fault of faults) console.log(fault);
console.log(`${forms.length} forms, ${workflows.length} workflows and the action: ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
