using System.Data.Common;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Exports.Sql;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.SqlJudge;

// sqljudge duckdb|sqlite|postgresql [CONNECTION]: the shipped policy and some others, each over every combination.
if (args.Length == 0 || !Enum.TryParse(args[0], ignoreCase: true, out SqlDialect dialect))
{
    Console.Error.WriteLine("usage: sqljudge duckdb|sqlite|postgresql|ansi [CONNECTION]");
    return 64;
}

const int Others = 20;
Verdict all = Verdict.None;
IEnumerable<TriagePolicy> policies = Enumerable.Range(1, Others).Select(OtherPolicies.Of).Prepend(ShippedPolicy.Read());
foreach (TriagePolicy policy in policies)
{
    using DbConnection connection = Databases.Open(dialect, args.ElementAtOrDefault(1));
    Verdict verdict = Judge.Of(connection, policy, SqlExport.Of(policy, dialect));
    all += verdict;
    if (policy.Id != "other" || verdict.Differences > 0) Console.WriteLine($"{policy}: {verdict}");
}

Console.WriteLine($"{dialect} and the library, {Others + 1} policies: {all}");
return all.Differences == 0 ? 0 : 1;
