using System.Globalization;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;
using Npgsql;

namespace Meldpunt.Triage.Harness.Sql;

/// <summary>
/// An archive over several servers of PostgreSQL: writes the part of each, and compares what a server that adds up their counts tells by an old and
/// a new version with what the library and the difference of the versions foresee.
/// </summary>
internal static class ShardsVerb
{
    /// <summary>The views of the old version are called so before their names, and those of the new.</summary>
    private const string Old = "old_";
    private const string New = "new_";

    public static Task<int?> RunAsync(string[] arguments) => Task.FromResult<int?>(arguments switch
    {
        ["archive", string policy, string reports, string shard, string shards] => Write(Read(policy), Number(reports), Number(shard), Number(shards)),
        ["compare", string old, string present, string coordinator, .. string[] shards] when shards.Length > 0 => Compare(Read(old), Read(present), coordinator, shards),
        _ => null,
    });

    // Of ten reports one has no item, six have one, two have two and one has three; of each fact one in eight is unanswered. One item in a thousand
    // has a word that is no answer.
    private static int Write(TriagePolicy policy, int reports, int shard, int shards)
    {
        Vocabulary vocabulary = policy.Vocabulary;
        Console.WriteLine(SqlExport.Write(policy, SqlDialect.PostgreSql).Tables);
        string mine = $"generate_series(1, {reports}) AS s(r) WHERE (hashtextextended(r::TEXT, 0) & 1048575) % {shards} = {shard}";
        Console.WriteLine($"INSERT INTO reports SELECT r::TEXT{string.Concat(vocabulary.ReportFacts.Select((fact, i) => $", {Answer(fact, "r", i)}"))} FROM {mine};");
        Console.WriteLine(
            $"""
            INSERT INTO items SELECT r::TEXT, n::TEXT{string.Concat(vocabulary.ItemFacts.Select((fact, i) => $", {Answer(fact, "r * 4 + n", 100 + i)}"))}
            FROM (SELECT r FROM {mine}) AS s, generate_series(1, (ARRAY[0, 1, 1, 1, 1, 1, 1, 2, 2, 3])[1 + ((hashint8extended(r, 99) & 1048575) % 10)]) AS n;
            UPDATE items SET {CombinationQuery.Column(vocabulary.ItemFacts[1])} = 'no word ' || report WHERE (hashtextextended(report || item, 1) & 1048575) % 1000 = 0;
            ANALYZE;
            """);
        return 0;
    }

    private static string Answer(Fact fact, string of, int seed)
    {
        string hash = $"(hashint8extended({of}, {seed}) & 1048575)";
        return $"CASE WHEN {hash} % 8 <> 0 THEN (ARRAY[{string.Join(", ", fact.Answers.Select(answer => $"'{answer}'"))}])[1 + ({hash} / 8) % {fact.Answers.Count}] END";
    }

    private static int Compare(TriagePolicy old, TriagePolicy present, string coordinator, string[] shards)
    {
        using NpgsqlConnection all = Opened(coordinator);
        ShardedArchive archive = new(present.Vocabulary);
        foreach (string shard in shards)
        {
            using NpgsqlConnection one = Opened(shard);
            Console.WriteLine($"a shard: {archive.Add(one):N0} items");
        }

        Dictionary<string, Dictionary<string, string?>> before = Items(all, Old, old);
        Dictionary<string, Dictionary<string, string?>> after = Items(all, New, present);
        int wrong = archive.Differences(old, before) + archive.Differences(present, after);
        wrong += ByRow(archive, PolicyDifference.Between(old, present), before, after);
        foreach ((TriagePolicy policy, string name) in new[] { (old, Old), (present, New) })
        {
            Dictionary<string, long> told = [];
            foreach (Dictionary<string, string?> row in Queries.Rows(all, $"SELECT * FROM {name}counted_reports")) told[Expectation.KeyOf(row)] = Number64(row["reports"]!);
            Dictionary<string, long> decided = [];
            foreach (string shard in shards)
            {
                using NpgsqlConnection one = Opened(shard);
                ShardedArchive.Decide(one, policy, decided);
            }

            int differ = told.Keys.Union(decided.Keys).Count(key => told.GetValueOrDefault(key) != decided.GetValueOrDefault(key));
            Console.WriteLine($"{policy}: {decided.Values.Sum():N0} reports in {decided.Count} outcomes by the library, {told.Values.Sum():N0} in {told.Count} by the servers; {differ} counts differ");
            wrong += differ;
        }

        return wrong == 0 ? 0 : 1;
    }

    private static int ByRow(ShardedArchive archive, PolicyDifference difference, Dictionary<string, Dictionary<string, string?>> before, Dictionary<string, Dictionary<string, string?>> after)
    {
        string[] reasons = [.. difference.Old.Rules.Concat(difference.New.Rules).Where(rule => rule.GivesReason).Select(rule => $"reason_{rule.Id.Replace('-', '_')}").Distinct()];
        bool Changed(string key) => before.TryGetValue(key, out Dictionary<string, string?>? old) && after.TryGetValue(key, out Dictionary<string, string?>? present)
            && (old["route"] != present["route"] || reasons.Any(reason => (old.GetValueOrDefault(reason) ?? "0") != (present.GetValueOrDefault(reason) ?? "0")));
        int wrong = 0;
        Console.WriteLine($"{"ITEMS THAT CHANGE",-28}{"FORESEEN",16}{"FOUND",16}");
        foreach ((DifferenceRow row, int i) in difference.Item.Rows.Select((row, i) => (row, i)))
        {
            Answers[] of = [.. archive.Known.Where(item => IsComplete(item) && row.Where.All(part => part.Answers.Contains(item[part.Fact] ?? "")))];
            Tell($"row {i + 1} of the difference", of.Sum(archive.CountOf), of.Select(archive.KeyOf).Where(Changed).Sum(key => Number64(after[key]["items"]!)));
        }

        (TriageEngine earlier, TriageEngine engine) = (TriageEngine.Create(difference.Old), TriageEngine.Create(difference.New));
        Answers[] others = [.. archive.Known.Where(item => !IsComplete(item))];
        long foreseen = others.Where(item => earlier.Decide(item) is var old && engine.Decide(item) is var present && (old.Route != present.Route || old.Reasons != present.Reasons)).Sum(archive.CountOf);
        Tell("with unanswered facts", foreseen, others.Select(archive.KeyOf).Where(Changed).Sum(key => Number64(after[key]["items"]!)));
        return wrong;

        void Tell(string what, long expected, long found)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-28}{expected,16:N0}{found,16:N0}"));
            if (expected != found) wrong++;
        }
    }

    private static bool IsComplete(Answers item) => item.Facts.All(fact => item[fact.Id] is not null);

    // A row for each combination that can be read, by its answers, and for each fact that cannot.
    private static Dictionary<string, Dictionary<string, string?>> Items(NpgsqlConnection all, string name, TriagePolicy policy) =>
        Queries.Rows(all, $"SELECT * FROM {name}counted_items").ToDictionary(row => ShardedArchive.KeyOf(row, policy.Vocabulary.ItemFacts));

    private static NpgsqlConnection Opened(string connection)
    {
        NpgsqlConnection opened = new(connection);
        opened.Open();
        return opened;
    }

    private static TriagePolicy Read(string file) => PolicyDocument.Read(File.ReadAllBytes(file)).PolicyOrThrow();

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static long Number64(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
