// What axe says of the pages of documents, and of one in twenty of those that are all alike, wide and narrow, light and dark, and that it sees a planted fault: judge.js CHROMIUM SITE
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import puppeteer from "puppeteer-core";

const [chromium, site] = process.argv.slice(2);
const types = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".png": "image/png", ".webp": "image/webp", ".json": "application/json" };
const server = http.createServer((request, answer) => {
  const file = path.join(site, decodeURIComponent(new URL(request.url, "http://localhost").pathname));
  if (!fs.existsSync(file) || fs.statSync(file).isDirectory()) return answer.writeHead(404).end();
  answer.writeHead(200, { "content-type": types[path.extname(file)] ?? "application/octet-stream" });
  fs.createReadStream(file).pipe(answer);
}).listen(0);
const root = `http://localhost:${server.address().port}/`;

const all = fs.readdirSync(site, { recursive: true }).filter(file => file.endsWith(".html") && !file.endsWith("toc.html")).sort();
const isLike = file => /^(api|docs\/findings|docs\/decisions|src|samples)\//.test(file);
const pages = [...all.filter(file => !isLike(file)), ...all.filter(isLike).filter((_, place) => place % 20 === 0)];
const axe = fs.readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

const start = () => puppeteer.launch({ executablePath: chromium, args: ["--no-sandbox"] });
const browser = await start().catch(start).catch(start); // Rarely it crashes while it starts.
const page = await browser.newPage();
const asked = [], complaints = [];
page.on("request", request => { if (!request.url().startsWith(root) && !request.url().startsWith("data:")) asked.push(request.url()); });
page.on("pageerror", error => complaints.push(error.message));
let failed = 0;

async function look(file, width, scheme) {
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.goto(root + file, { waitUntil: "networkidle0" });
  await page.evaluate(axe);
  return (await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }))).violations.flatMap(one => one.nodes.map(node => `${one.id}: ${node.target.join(" ")}`));
}

for (const [place, file] of pages.entries()) {
  for (const [width, scheme] of place % 8 ? [[1280, "light"]] : [[1280, "light"], [1280, "dark"], [360, "light"]]) {
    for (const violation of await look(file, width, scheme)) {
      failed++;
      if (failed <= 40) console.log(`${file}, ${width}, ${scheme}: ${violation}`);
    }
  }
}

await look("index.html", 1280, "light");
await page.evaluate(() => { document.querySelector("article").style.color = "#eee"; });
const planted = await page.evaluate(() => axe.run(document, { runOnly: ["color-contrast"] }));
if (planted.violations.length === 0) { failed++; console.log("axe does not see a planted fault"); }
for (const url of new Set(asked)) { failed++; console.log(`a page asks for ${url}`); }
for (const complaint of new Set(complaints)) { failed++; console.log(`a page says ${complaint}`); }
await browser.close();
server.close();
console.log(`axe looked at ${pages.length} pages: ${failed} violations`);
process.exitCode = failed ? 1 : 0;
