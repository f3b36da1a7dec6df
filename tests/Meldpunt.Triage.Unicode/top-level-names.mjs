// Writes src/Meldpunt.Triage.UrlEvidence/Lists/top-level-names.txt: see ORIGIN.md for the source.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tlds } from '@hapi/tlds';

// The package does not say of which day its list is: it was published on this one.
const version = '2.0.1';
const published = '2026-09-16';

const home = new URL('./node_modules/@hapi/tlds/package.json', import.meta.url);
const found = JSON.parse(readFileSync(fileURLToPath(home), 'utf8')).version;
if (found !== version) throw new Error(`@hapi/tlds is ${found}; change the version and its date here, and in ORIGIN.md.`);

const names = [...tlds].sort();
const odd = names.filter((name) => !/^([a-z]{2,63}|xn--[a-z0-9-]+)$/.test(name));
if (odd.length || names.length < 1400) throw new Error(`This is not the root zone: ${names.length} names, ${odd}`);

const header = `# IANA's top-level names, in ASCII. Made by tests/Meldpunt.Triage.Unicode, never edited.
# Source: npm @hapi/tlds ${version}
# Date: ${published}
`;
writeFileSync(new URL('../../src/Meldpunt.Triage.UrlEvidence/Lists/top-level-names.txt', import.meta.url), header + names.join('\n') + '\n');
console.log(`${names.length} names of ${published}`);
