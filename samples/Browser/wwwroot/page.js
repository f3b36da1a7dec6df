import { dotnet } from "./_framework/dotnet.js";

const { getAssemblyExports, getConfig } = await dotnet.create();
export const { Browser: { Page } } = await getAssemblyExports(getConfig().mainAssemblyName);

const [language, form, item, about, report, decision, explanation, policy, findings] =
  ["language", "form", "item", "about", "report", "decision", "explanation", "policy", "findings"].map(id => document.getElementById(id));
const on = (id, event, action) => document.getElementById(id).addEventListener(event, action);

function speak() {
  document.documentElement.lang = language.value;
  for (const part of [item, about]) {
    part.querySelectorAll("label").forEach(label => label.remove());
    part.insertAdjacentHTML("beforeend", Page.Questions(part === item, language.value));
  }
}

// The answers of a part of the form, by the names that they have in JSON.
function answers(part) {
  const given = [...part.querySelectorAll("select")].filter(select => select.value);
  return Object.fromEntries(given.map(select => [select.name.replace(/-(.)/g, (_, letter) => letter.toUpperCase()), select.value]));
}

async function show(files) {
  if (files.length) policy.value = await files[0].text();
}

on("language", "change", speak);
on("form", "change", () => { report.value = JSON.stringify({ items: [answers(item)], ...answers(about) }); });
on("decide", "click", async () => { decision.textContent = await Page.Decide(report.value); });
on("explain", "click", () => { explanation.innerHTML = Page.Explain(report.value, language.value); });
on("check", "click", () => {
  const found = Page.Check(policy.value);
  findings.replaceChildren(...(found.length ? found : ["✓"]).map(text => Object.assign(document.createElement("li"), { textContent: text })));
});
on("policy", "dragover", event => event.preventDefault());
on("policy", "drop", event => { if (event.dataTransfer.files.length) { event.preventDefault(); show(event.dataTransfer.files); } });

policy.value = Page.Document();
speak();
document.body.dataset.ready = "yes";
