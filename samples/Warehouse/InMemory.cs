using System.Diagnostics;
using Meldpunt.Triage;
using Meldpunt.Triage.Policies;

namespace Warehouse;

/// <summary>The same reports decided by the library, in memory, on one core.</summary>
internal sealed class InMemory(Database database, TriagePolicy old, TriagePolicy present)
{
    private readonly Dictionary<string, Answers> _known = [];

    public bool Print(long reports)
    {
        Show.Line("");
        (Answers[] Items, Answers Report)[] read = Read(reports);
        return Print(read, old, "earlier", reports) & Print(read, present, "present", reports);
    }

    private bool Print((Answers[] Items, Answers Report)[] reports, TriagePolicy policy, string name, long count)
    {
        TriageEngine engine = TriageEngine.Create(policy);
        ItemOutcome[] outcomes = new ItemOutcome[reports.Max(report => report.Items.Length)];
        for (int warmUp = 0; warmUp < 3; warmUp++)
        {
            foreach ((Answers[] items, Answers report) in reports) engine.Decide(items, report, outcomes);
        }

        long started = Stopwatch.GetTimestamp();
        Dictionary<string, long> routes = policy.Routes.ToDictionary(route => route, _ => 0L);
        foreach ((Answers[] items, Answers report) in reports) routes[engine.Decide(items, report, outcomes).Route]++;
        double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        bool alike = database.Rows($"SELECT route, COUNT(*) FROM {name}_reports WHERE report < {count} GROUP BY route").All(row => routes[(string)row[0]!] == (long)row[1]!);
        Show.Line($"{policy}: the first {count:N0} reports decided by the library in {seconds:N3} s, {count / seconds:N0} reports a second; the routes are {(alike ? "the same" : "NOT the same")}");
        return alike;
    }

    private (Answers[] Items, Answers Report)[] Read(long reports)
    {
        Vocabulary vocabulary = present.Vocabulary;
        List<Answers>[] items = [.. Enumerable.Range(0, (int)reports).Select(_ => new List<Answers>())];
        foreach (object?[] row in database.Rows($"SELECT report, {Columns(vocabulary.ItemFacts)} FROM items WHERE report < {reports} ORDER BY report, item"))
        {
            items[(long)row[0]!].Add(Of(vocabulary.ItemFacts, row));
        }

        return [.. database.Rows($"SELECT report, {Columns(vocabulary.ReportFacts)} FROM reports WHERE report < {reports} ORDER BY report")
            .Select(row => (items[(long)row[0]!].ToArray(), Of(vocabulary.ReportFacts, row)))];
    }

    private static string Columns(FactList facts) => string.Join(", ", facts.Select(fact => Show.Column(fact.Id)));

    private Answers Of(FactList facts, object?[] row)
    {
        string key = string.Join('|', row.Skip(1));
        if (_known.TryGetValue(key, out Answers? known)) return known;
        Answers answers = Answers.None(facts);
        for (int fact = 0; fact < facts.Count; fact++) answers = answers.With(facts[fact].Id, (string?)row[fact + 1]);
        return _known[key] = answers;
    }
}
