// What GitHub expects of an issue form, as its documentation of forms says.
const top = ["name", "description", "title", "labels", "assignees", "projects", "type", "body"];
const parts = {
  markdown: ["value"],
  textarea: ["label", "description", "placeholder", "value", "render"],
  input: ["label", "description", "placeholder", "value"],
  dropdown: ["label", "description", "multiple", "options", "default"],
  checkboxes: ["label", "description", "options"],
};

function form(document) {
  const found = Object.keys(document).filter((key) => !top.includes(key)).map((key) => `'${key}' is not a key of a form`);
  for (const key of ["name", "description"]) if (typeof document[key] !== "string") found.push(`expected a ${key}`);
  const body = Array.isArray(document.body) ? document.body : [];
  if (!body.some((part) => part.type !== "markdown")) found.push("it asks for nothing");
  for (const key of ["id", "label"]) {
    const all = body.map((part) => (key === "id" ? part.id : part.attributes?.label)).filter(Boolean);
    if (new Set(all).size !== all.length) found.push(`two parts have the same ${key}`);
  }
  body.forEach((part, index) => found.push(...partFaults(part).map((fault) => `part ${index + 1} ${fault}`)));
  if (!/abstract facts only/i.test(JSON.stringify(body[0]))) found.push("it does not begin with abstract facts only");
  return found;
}

function partFaults(part) {
  const attributes = parts[part.type];
  if (!attributes) return [`has the type '${part.type}', expected ${Object.keys(parts).join(", ")}`];
  const given = part.attributes ?? {};
  const found = Object.keys(part).filter((key) => !["type", "id", "attributes", "validations"].includes(key)).map((key) => `has '${key}', which no part has`);
  found.push(...Object.keys(given).filter((key) => !attributes.includes(key)).map((key) => `has '${key}', which no ${part.type} has`));
  for (const [key, value] of Object.entries(given)) {
    if (!["options", "multiple", "default"].includes(key) && typeof value !== "string") found.push(`has a ${key} that is not text`);
  }
  if (part.type === "markdown") return given.value ? found : [...found, "has no value"];
  if (!given.label) found.push("has no label");
  if (!/^[A-Za-z0-9_-]+$/.test(part.id ?? "")) found.push("has no id of letters, digits, - and _");
  if (Object.keys(part.validations ?? {}).some((key) => key !== "required")) found.push("has a validation that is not 'required'");
  return [...found, ...optionFaults(part.type, given.options)];
}

function optionFaults(type, options) {
  if (type !== "dropdown" && type !== "checkboxes") return [];
  if (!Array.isArray(options) || options.length === 0) return ["has no options"];
  const labels = options.map((option) => (type === "dropdown" ? option : option?.label));
  if (labels.some((label) => typeof label !== "string")) return ["has an option that is not text"];
  return new Set(labels).size === labels.length ? [] : ["has an option twice"];
}

module.exports = { form };
