// Every script must be of its grammar, and what is broken in one must not. A grammar knows no functions: a test lists those.
import { readdirSync, readFileSync } from 'node:fs';
import { register } from 'node:module';
import { join } from 'node:path';

register('./resolve.js', import.meta.url);
const { SparkSQL, TrinoSQL } = await import('dt-sql-parser');
console.error = () => {}; // The parser says there what it also returns.

const broken = [
  ['END is lost', /END AS/, 'AS'],
  ['a parenthesis is lost', /AS \(\n/, 'AS \n'],
  ['THEN is lost', / THEN /, ' '],
  ['another word', 'GROUP BY', 'GROUPED BY'],
  ['FROM of nothing', /FROM \S+;/, 'FROM;'],
  ['a comma too many', /SELECT\n/, 'SELECT ,\n'],
  ['a text without an end', /'(?=;|,\n| AS .policy_sha256)/, ''],
  ['a cast of PostgreSQL', /SELECT\n\s+\S+/, (found) => `${found}::INT`],
  ['TOP of SQL Server', 'SELECT\n', 'SELECT TOP 3 '],
  ['a fence of SQLite', /\n  \),/, '\n    LIMIT -1, 2 \n  ),'],
  ['rows of the standard', /;\s*$/, ' FETCH FIRST ROW WITH;'],
];
const engines = [
  { name: 'Spark', parser: new SparkSQL(), foreign: [
    ['a backslash of PostgreSQL', "'1\\'"],
  ] },
  { name: 'Trino', parser: new TrinoSQL(), foreign: [
    ['a quote of Spark', "'it\\'s'"],
    ['a bit of Spark', '7 & 4'],
    ['DISTINCT ON of PostgreSQL', 'DISTINCT ON (1) 1'],
  ] },
];

let wrong = 0;
const tell = (line) => { wrong++; console.log(line); };
for (const { name, parser, foreign } of engines) {
  const scripts = readdirSync(join(process.argv[2], name)).map((file) => [file, readFileSync(join(process.argv[2], name, file), 'utf8')]);
  for (const [file, text] of scripts) {
    const [first] = parser.validate(text);
    if (first) tell(`${name}, ${file}:${first.startLine}: ${first.message}`);
  }

  const plain = scripts.map(([, text]) => text).reduce((least, text) => text.length < least.length ? text : least);
  const planted = [
    ...broken.map(([what, from, to]) => [what, plain.replace(from, to)]),
    ...foreign.map(([what, value]) => [what, plain.replace(/SELECT\n/, `SELECT ${value} AS x,\n`)]),
  ];
  for (const [what, text] of planted) {
    if (text === plain) tell(`${name}: '${what}' was not planted`);
    else if (parser.validate(text).length === 0) tell(`${name} takes what is broken: ${what}`);
  }

  console.log(`${name}: ${scripts.length} scripts judged, ${planted.length} broken ones refused`);
}

process.exit(wrong > 0 || engines.length === 0 ? 1 : 0);
