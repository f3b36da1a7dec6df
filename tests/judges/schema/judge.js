// Judges the schemas both ways: a document must be accepted if and only if the library accepts it: node judge.js FOLDER
const { accepts, compile, disagrees, kinds, read, schemaOf } = require("./cases.js");

const folder = process.argv[2];
const counts = Object.fromEntries(kinds.map((kind) => [kind, { schemas: 0, accepted: 0, refused: 0, only: 0 }]));
const only = {};
let disagreements = 0;
let judged = 0;
for (const [name, cases] of read(folder)) {
  const count = counts[name.slice(0, name.lastIndexOf("-"))];
  count.schemas++;
  const validate = compile(schemaOf(folder, name));
  for (const one of cases) {
    judged++;
    const accepted = accepts(validate, one.text);
    if (disagrees(one, accepted)) {
      disagreements++;
      if (disagreements > 20) continue;
      console.log(`DISAGREEMENT: ${name} ${accepted ? "accepts" : "refuses"}, the library does not (${one.change ?? "as it was"})`);
      for (const error of accepted ? [] : validate.errors ?? []) console.log(`  ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
      console.log(`  ${one.text.slice(0, 300)}`);
    } else if (accepted && !one.accepted) {
      count.only++;
      only[one.only] = (only[one.only] ?? 0) + 1;
    } else {
      count[accepted ? "accepted" : "refused"]++;
    }
  }
}

for (const kind of kinds) {
  const { schemas, accepted, refused, only: more } = counts[kind];
  console.log(`${kind}: ${schemas} schemas, ${accepted} documents accepted by both, ${refused} refused by both, ${more} refused by the reader alone`);
}
console.log("what only the reader can know:");
for (const [name, count] of Object.entries(only).sort()) console.log(`  ${name}: ${count}`);
console.log(`${judged} documents judged, ${disagreements} disagreements`);
process.exit(disagreements === 0 && judged > 0 ? 0 : 1);
