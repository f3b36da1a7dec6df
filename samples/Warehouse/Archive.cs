using System.Diagnostics;
using Meldpunt.Triage.Policies;

namespace Warehouse;

/// <summary>Reports by seed, as Parquet: none to three items each, and of each fact one in eight unanswered.</summary>
internal sealed class Archive(Database database, Vocabulary vocabulary, long reports)
{
    public void Make(int seed)
    {
        long started = Stopwatch.GetTimestamp();
        string columns = string.Concat(vocabulary.ReportFacts.Select((fact, i) => $", {Answer(fact, $"hash(r, {seed}, {i})")}"));
        database.Run($"COPY (SELECT r AS report{columns} FROM range({reports}) AS t(r)) TO {database.Parquet("reports")}");
        columns = string.Concat(vocabulary.ItemFacts.Select((fact, i) => $", {Answer(fact, $"hash(r, n, {seed + 1}, {i})")}"));

        // Of ten reports one has no item, six have one, two have two and one has three.
        string items = $"(SELECT r, unnest(range([0, 1, 1, 1, 1, 1, 1, 2, 2, 3][1 + CAST(hash(r, {seed + 2}) % 10 AS INTEGER)])) AS n FROM range({reports}) AS t(r))";
        database.Run($"COPY (SELECT r AS report, n AS item{columns} FROM {items}) TO {database.Parquet("items")}");
        database.Run($"CREATE VIEW reports AS SELECT * FROM {database.Parquet("reports")}; CREATE VIEW items AS SELECT * FROM {database.Parquet("items")}");
        double megabytes = (database.Bytes("reports") + database.Bytes("items")) / 1e6;
        Show.Line($"{reports:N0} reports with {database.Number("SELECT COUNT(*) FROM items"):N0} items, {megabytes:N0} MB of Parquet, made in {Stopwatch.GetElapsedTime(started).TotalSeconds:N1} s");
    }

    private static string Answer(Fact fact, string hash)
    {
        string answers = string.Join(", ", fact.Answers.Select(answer => $"'{answer}'"));
        return $"CASE WHEN {hash} % 8 <> 0 THEN [{answers}][1 + CAST({hash} // 8 % {fact.Answers.Count} AS INTEGER)] END AS \"{fact.Id.Replace('-', '_')}\"";
    }
}
