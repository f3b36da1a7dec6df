// The links that lead nowhere: broken.js LINKS.json
import fs from "node:fs";
for (const link of JSON.parse(fs.readFileSync(process.argv[2])).links.filter(one => one.state === "BROKEN")) console.log(`${link.parent}: ${link.url} leads nowhere`);
