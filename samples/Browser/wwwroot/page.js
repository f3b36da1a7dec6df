import { dotnet } from "./_framework/dotnet.js";

const { getAssemblyExports, getConfig } = await dotnet.create();
export const { Browser: { Page } } = await getAssemblyExports(getConfig().mainAssemblyName);

const [language, form, item, about, report, decision, explanation, policy, findings] =
  ["language", "form", "item", "about", "report", "decision", "explanation", "policy", "findings"].map(id => document.getElementById(id));
const on = (id, event, action) => document.getElementById(id).addEventListener(event, action);

function speak() {
  document.documentElement.lang = language.value;
  for (const part of [item, about]) {
    part.querySelectorAll("label:has(select)").forEach(label => label.remove());
    part.insertAdjacentHTML("beforeend", Page.Questions(part === item, language.value));
  }
}

// The answers of a part of the form, by the names that they have in JSON.
function answers(part) {
  const given = [...part.querySelectorAll("input, select")].filter(field => field.value);
  return Object.fromEntries(given.map(field => [field.name.replace(/-(.)/g, (_, letter) => letter.toUpperCase()), field.value]));
}

on("language", "change", speak);
on("form", "change", () => { report.value = JSON.stringify({ items: [answers(item)], ...answers(about) }); });
on("decide", "click", async () => { decision.textContent = await Page.Decide(report.value); });
on("explain", "click", () => { explanation.innerHTML = Page.Explain(report.value, language.value); });
on("check", "click", () => {
  const found = Page.Check(policy.value);
  findings.replaceChildren(...(found.length ? found : ["✓"]).map(text => Object.assign(document.createElement("li"), { textContent: text })));
});

for (const box of [report, policy]) {
  box.addEventListener("dragover", event => event.preventDefault());
  box.addEventListener("drop", async event => {
    const [file] = event.dataTransfer.files;
    if (!file) return; // A text that is dropped goes where the browser puts it.
    event.preventDefault();
    box.value = await file.text();
  });
}

policy.value = Page.Document();
speak();
