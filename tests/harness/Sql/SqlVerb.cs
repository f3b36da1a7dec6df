using System.Data.Common;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Worded;

namespace Meldpunt.Triage.Harness.Sql;

/// <summary>Lets a database decide by the shipped policy and some others, each over every combination; or writes what a grammar is to judge.</summary>
internal static class SqlVerb
{
    private const int Others = 20;
    private const int Hostile = 60;

    // Keys that no fact is called like, with all that quotes something somewhere.
    private static readonly SqlNames HostileNames = new() { ReportKey = "the report's `nr` \\ \"", ItemKey = "$$ item -- /* nr" };

    public static Task<int?> RunAsync(string[] arguments) => Task.FromResult(Run(arguments));

    private static int? Run(string[] arguments)
    {
        if (arguments is ["write", string folder, .. string[] files]) return Write(folder, files);
        if (arguments.Length is not (1 or 2) || !Enum.TryParse(arguments[0], ignoreCase: true, out SqlDialect dialect) || dialect is SqlDialect.Spark or SqlDialect.Trino || !Enum.IsDefined(dialect)) return null;
        if (DuckDbLibrary.IsNeeded(dialect) && !DuckDbLibrary.IsThere)
        {
            Console.Error.WriteLine($"harness: {DuckDbLibrary.HowToGet}");
            return 1;
        }

        Verdict all = Verdict.None;
        foreach (TriagePolicy policy in Enumerable.Range(1, Others).Select(WordedPolicies.OfSql).Prepend(ShippedPolicy.Read()))
        {
            using DbConnection connection = Databases.Open(dialect, arguments.ElementAtOrDefault(1));
            Verdict verdict = Judge.Of(connection, policy, SqlExport.Write(policy, dialect));
            all += verdict;
            if (policy.Id != WordedPolicies.Id || verdict.Differences > 0) Console.WriteLine($"{policy}: {verdict}");
        }

        int refused = 0;
        for (int seed = 1; seed <= Hostile; seed++)
        {
            TriagePolicy policy = WordedPolicies.OfHostile(seed);
            SqlScript sql;
            try
            {
                sql = SqlExport.Write(policy, dialect);
            }
            catch (PolicyException)
            {
                refused++;
                continue;
            }

            using DbConnection connection = Databases.Open(dialect, arguments.ElementAtOrDefault(1));
            Verdict verdict = Judge.Of(connection, policy, sql);
            all += verdict;
            if (verdict.Differences > 0) Console.WriteLine($"hostile words, seed {seed}: {verdict}");
        }

        Console.WriteLine($"{refused} of {Hostile} policies of hostile words are refused.");
        Console.WriteLine($"{dialect} and the library, {Others + 1 + Hostile - refused} policies: {all}");
        return all.Differences == 0 ? 0 : 1;
    }

    // For engines that are not at hand: all scripts of the shipped policy, of those in files and of odd words.
    private static int Write(string folder, string[] files)
    {
        List<(string Name, TriagePolicy Policy)> policies =
        [
            ("shipped", ShippedPolicy.Read()),
            .. files.Select((file, i) => ($"file-{i + 1}", PolicyDocument.Read(File.ReadAllBytes(file)).PolicyOrThrow())),
            .. Enumerable.Range(1, Others).Select(seed => ($"sql-{seed}", WordedPolicies.OfSql(seed))),
            .. Enumerable.Range(1, Hostile).Select(seed => ($"hostile-{seed}", WordedPolicies.OfHostile(seed))),
        ];
        foreach (SqlDialect dialect in (SqlDialect[])[SqlDialect.Spark, SqlDialect.Trino])
        {
            string of = Directory.CreateDirectory(Path.Combine(folder, dialect.ToString())).FullName;
            foreach ((string name, TriagePolicy policy) in policies)
            {
                SqlNames? hostile = name.StartsWith("hostile", StringComparison.Ordinal) ? HostileNames : null;
                SqlScript sql = SqlExport.Write(policy, dialect, hostile);
                File.WriteAllText(Path.Combine(of, $"{name}.sql"), sql.Tables + sql.Views + SqlExport.Counts(policy, dialect, hostile));
            }
        }

        return 0;
    }
}
