// Has dmn-js draw a DMN model in a headless Chromium: node draw.js CHROMIUM MODEL PICTURES.
// Everything that the model holds must be drawn: each shape and edge of its graph, each row and cell of its tables.
// PICTURES then has graph.png and tables.png.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { read } from "./model.js";
import { page } from "./page.js";

const [chromium, file, pictures] = process.argv.slice(2);
const xml = fs.readFileSync(file, "utf8");
const { definitions } = await read(xml);
const bounds = definitions.dmnDI.diagrams[0].diagramElements.map((element) => element.bounds).filter((one) => one);
const graph = {
  id: definitions.id,
  width: Math.max(...bounds.map(({ x, width }) => x + width)) + 40,
  height: Math.max(...bounds.map(({ y, height }) => y + height)) + 70,
};
const shapes = definitions.drgElement.length + definitions.artifact.length;
const edges = definitions.drgElement.reduce((sum, { informationRequirement = [] }) => sum + informationRequirement.length, 0);
const tables = definitions.drgElement.filter((element) => element.decisionLogic).map(({ id, name, decisionLogic: { input, rule = [] } }) => ({
  id, name, rules: rule, width: 750 + 192 * input.length, height: 200 + 60 * rule.length,
}));

const [view, ...others] = sections(run("all", [graph, ...tables], "--dump-dom"));
expect("shapes", count(view, /class="[^"]*djs-shape/g), shapes);
expect("edges", count(view, /class="[^"]*djs-connection/g), edges);
for (const [place, { name, rules }] of tables.entries()) {
  const table = others[place];
  expect(`rows of ${name}`, count(table, /class="rule-index"/g), rules.length);
  expect(`whole rows of ${name}`, rules.filter((rule) => [...rule.inputEntry, ...rule.outputEntry].every((cell) => table.includes(`data-element-id="${cell.id}"`))).length, rules.length);
  expect(`annotated rows of ${name}`, rules.filter((rule) => table.includes(escaped(rule.description ?? "-"))).length, rules.length);
}
run("graph", [graph], `--screenshot=${path.join(pictures, "graph.png")}`);
run("tables", tables, `--screenshot=${path.join(pictures, "tables.png")}`);
console.log(`${path.basename(file)}: drawn, a graph of ${shapes} shapes and ${edges} edges, and ${tables.length} tables`);

function run(name, views, action) {
  const file = path.join(import.meta.dirname, `${name}.html`);
  fs.writeFileSync(file, page(xml, views));
  const size = [Math.max(...views.map(({ width }) => width)), views.reduce((sum, { height }) => sum + height, 0)];
  const options = ["--headless", "--no-sandbox", "--hide-scrollbars", "--virtual-time-budget=20000", `--window-size=${size}`, action, `file://${file}`];
  for (let start = 1; ; start++) {
    try {
      return execFileSync(chromium, options, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1 << 26 });
    } catch (error) {
      if (start === 3) throw error; // Rarely it crashes while it starts.
    }
  }
}

function sections(dom) {
  const outcome = /<title>([^<]*)</.exec(dom)?.[1];
  if (outcome !== "drawn") throw new Error(outcome);
  return dom.split("<section").slice(1);
}

function count(text, pattern) {
  return [...text.matchAll(pattern)].length;
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function expect(what, found, expected) {
  if (found !== expected) throw new Error(`${found} ${what} drawn, expected ${expected}`);
}
