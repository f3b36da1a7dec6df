// Plants bugs in the schemas, one at a time, and tells whether the documents show them: node plant.js FOLDER
// In the schema of a report each keyword and each word of a list goes in turn; in the larger ones all of one keyword at once.
const { accepts, compile, disagrees, read, schemaOf } = require("./cases.js");

const folder = process.argv[2];
// minProperties and not stand only where no changed document comes, so their loss would not show.
const loosening = [
  "additionalProperties", "allOf", "anyOf", "const", "dependentRequired", "enum", "items", "maxItems", "maxLength", "minItems", "minimum", "oneOf",
  "pattern", "prefixItems", "required", "type", "uniqueItems",
];

const copy = (value) => JSON.parse(JSON.stringify(value));
const isSchema = (value) => value !== null && typeof value === "object";

// Each schema within a schema; names of properties and definitions are no keywords.
function* schemas(root) {
  if (!isSchema(root)) return;
  if (Array.isArray(root)) {
    for (const one of root) yield* schemas(one);
    return;
  }
  yield root;
  for (const [keyword, value] of Object.entries(root)) {
    if (["properties", "$defs"].includes(keyword)) for (const one of Object.values(value)) yield* schemas(one);
    else if (!["const", "enum", "required", "dependentRequired"].includes(keyword)) yield* schemas(value);
  }
}

function* eachBug(schema) {
  const places = [...schemas(schema)].length;
  for (let place = 0; place < places; place++) {
    const at = (root) => [...schemas(root)][place];
    const original = at(schema);
    for (const keyword of loosening.filter((keyword) => keyword in original)) {
      const planted = copy(schema);
      delete at(planted)[keyword];
      yield [`without a ${keyword} (${JSON.stringify(original).slice(0, 80)})`, planted];
      for (let i = 0; Array.isArray(original[keyword]) && ["enum", "required", "type"].includes(keyword) && i < original[keyword].length; i++) {
        const less = copy(schema);
        const list = at(less)[keyword];
        list.splice(i, 1);
        if (list.length > 0) yield [`without ${JSON.stringify(original[keyword][i])} in a ${keyword}`, less];
      }
    }
    for (const name of Object.keys(original.properties ?? {})) {
      const less = copy(schema);
      delete at(less).properties[name];
      yield [`without the property ${name}`, less];
    }
  }
}

function* everyBug(schema) {
  for (const keyword of loosening) {
    const planted = copy(schema);
    const found = [...schemas(planted)].filter((one) => keyword in one);
    for (const one of found) delete one[keyword];
    if (found.length > 0) yield [`without any ${keyword}`, planted];
  }
  for (const name of Object.keys(schema.$defs ?? {})) {
    const planted = copy(schema);
    planted.$defs[name] = {};
    yield [`without the definition ${name}`, planted];
  }
}

const shows = (schema, cases) => {
  const validate = compile(schema);
  return cases.some((one) => disagrees(one, accepts(validate, one.text)));
};

let planted = 0;
let missed = 0;
const seen = new Set();
for (const [name, cases] of read(folder)) {
  const kind = name.slice(0, name.lastIndexOf("-"));
  if (seen.has(kind)) continue; // one schema of each kind, that of the shipped policy, shows all
  seen.add(kind);
  const bugs = kind === "report" ? eachBug : everyBug;
  const counts = [0, 0];
  for (const [bug, schema] of bugs(schemaOf(folder, name))) {
    const shown = shows(schema, cases);
    counts[shown ? 0 : 1]++;
    if (!shown) console.log(`NOT SHOWN: ${name} ${bug}`);
  }
  console.log(`${kind}: ${counts[0]} planted bugs shown, ${counts[1]} not`);
  planted += counts[0] + counts[1];
  missed += counts[1];
}
console.log(`${planted} bugs planted, ${missed} not shown`);
process.exit(missed === 0 && planted > 0 ? 0 : 1);
