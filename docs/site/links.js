// Links of the pages to files that are no pages lead to the repository, and a README is the index of its folder: links.js ROOT FOLDER REPOSITORY_URL
const fs = require("node:fs"), path = require("node:path");
const [root, folder, url] = process.argv.slice(2);

const index = file => file.replace(/(^|\/)README\.md$/, "$1index.md");
const pages = fs.readdirSync(folder, { recursive: true }).filter(file => file.endsWith(".md") && !file.startsWith("tools"));
for (const page of pages) {
  const text = fs.readFileSync(path.join(folder, page), "utf8");
  const changed = text.replace(/\]\((?!https?:|mailto:|#)([^)\s#]+)(#[^)\s]*)?\)/g, (link, target, place = "") => {
    const file = path.join(path.dirname(page), target);
    if (fs.existsSync(path.join(folder, file)) && fs.statSync(path.join(folder, file)).isFile()) return `](${index(target)}${place})`;
    if (file.startsWith("../../")) return `](${url}/${file.slice("../../".length)}${place})`; // Beside the code, where it is published.
    if (!fs.existsSync(path.join(root, file))) throw new Error(`${page}: ${target} is not there`);
    return `](${url}/blob/HEAD/${file}${place})`;
  });
  fs.rmSync(path.join(folder, page));
  fs.writeFileSync(path.join(folder, index(page)), changed);
}
