using Meldpunt.Triage.Harness;
using Meldpunt.Triage.Harness.Dmn;
using Meldpunt.Triage.Harness.Journal;
using Meldpunt.Triage.Harness.Lines;
using Meldpunt.Triage.Harness.Packages;
using Meldpunt.Triage.Harness.Schema;
using Meldpunt.Triage.Harness.Size;
using Meldpunt.Triage.Harness.Sql;
using Meldpunt.Triage.Harness.Url;
using Meldpunt.Triage.Harness.Write;

// What judges and long checks need that is no test itself: cases by seed, databases that judge, a process to be killed, kept files.
Verb[] verbs =
[
    new("sql", ["duckdb|sqlite|postgresql|ansi [CONNECTION]", "write FOLDER [POLICY.json]..."], SqlVerb.RunAsync),
    new("shards", ["archive POLICY.json REPORTS SHARD SHARDS", "compare OLD.json NEW.json COORDINATOR SHARD..."], ShardsVerb.RunAsync),
    new("dmn", ["write FOLDER POLICIES SEED", "validate SCHEMAS FILE..."], DmnVerb.RunAsync),
    new("schema", ["FOLDER COUNT SEED"], SchemaVerb.RunAsync),
    new("url", ["FILE"], UrlVerb.RunAsync),
    new("lines", ["make COUNT SEED", "verify COUNT SEED < ANSWERS"], LinesVerb.RunAsync),
    new("journal", ["append FOLDER FIRST THREADS", "records < REPORTS"], JournalVerb.RunAsync),
    new("size", [$"{string.Join('|', SizeVerb.Kinds.Keys)} RULES"], SizeVerb.RunAsync),
    new("packages", ["inspect FOLDER", "compare FOLDER AGAIN", "bills FOLDER VERSION"], PackagesVerb.RunAsync),
    new("write", ["types|schema|suite|versions|outputs|released|pictures|all", "version NEXT"], WriteVerb.RunAsync),
];
return await Verbs.RunAsync(verbs, args, Console.Error);
