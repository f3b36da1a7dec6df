using System.Diagnostics;
using Meldpunt.Triage.Policies;

namespace Warehouse;

/// <summary>Reports by seed, as partitions of Parquet: none to three items each, and of each fact one in eight unanswered. What is there already is not made again.</summary>
internal sealed class Archive(Database database, Vocabulary vocabulary, Parts parts)
{
    public void Make(int seed)
    {
        long started = Stopwatch.GetTimestamp();
        for (int part = 0; part < parts.Count; part++) Make(seed, part);
        foreach (string table in new[] { "items", "reports" }) database.Run($"CREATE VIEW {table} AS SELECT * FROM {database.Parquet($"{table}-*")}");
        double megabytes = (database.Bytes("reports-*") + database.Bytes("items-*")) / 1e6;
        Show.Line($"{parts.Reports:N0} reports with {database.Number("SELECT COUNT(*) FROM items"):N0} items in {parts.Count} partitions, {megabytes:N0} MB of Parquet, made in {Stopwatch.GetElapsedTime(started).TotalSeconds:N1} s");
    }

    // An answer depends on the seed and the number of the report alone, whatever the partitions are.
    private void Make(int seed, int part)
    {
        string columns = string.Concat(vocabulary.ReportFacts.Select((fact, i) => $", {Answer(fact, $"hash(r, {seed}, {i})")}"));
        database.Keep(Parts.File("reports", part), $"SELECT r AS report{columns} FROM {parts.NumbersOf(part)}");
        columns = string.Concat(vocabulary.ItemFacts.Select((fact, i) => $", {Answer(fact, $"hash(r, n, {seed + 1}, {i})")}"));

        // Of ten reports one has no item, six have one, two have two and one has three.
        string items = $"(SELECT r, unnest(range([0, 1, 1, 1, 1, 1, 1, 2, 2, 3][1 + CAST(hash(r, {seed + 2}) % 10 AS INTEGER)])) AS n FROM {parts.NumbersOf(part)})";
        database.Keep(Parts.File("items", part), $"SELECT r AS report, n AS item{columns} FROM {items}");
    }

    private static string Answer(Fact fact, string hash)
    {
        string answers = string.Join(", ", fact.Answers.Select(answer => $"'{answer}'"));
        return $"CASE WHEN {hash} % 8 <> 0 THEN [{answers}][1 + CAST({hash} // 8 % {fact.Answers.Count} AS INTEGER)] END AS \"{fact.Id.Replace('-', '_')}\"";
    }
}
