using System.Data.Common;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.SqlJudge;

/// <summary>
/// Every combination of answers about a report beside every set of kinds of items: a kind is a route with or without
/// an answer of doubt, and one item stands for it.
/// </summary>
internal sealed class ReportCases
{
    private readonly TriageEngine _engine;
    private readonly Combinations _reports;
    private readonly List<Answers> _kinds = [];
    private readonly Dictionary<(ReportOutcome, bool), Expectation> _known = [];

    public ReportCases(TriageEngine engine, Combinations items)
    {
        _engine = engine;
        _reports = new(engine.Policy.Vocabulary.ReportFacts);
        HashSet<(string, bool)> known = [];
        for (int number = 0; number < items.Count; number++)
        {
            Answers item = items[number];
            if (known.Add((engine.Decide(item).Route, item.Any(answer => answer.Value == engine.Policy.Vocabulary.Doubt)))) _kinds.Add(item);
        }
    }

    public int Count => _reports.Count << _kinds.Count;

    public void Insert(DbConnection connection)
    {
        FactList itemFacts = _engine.Policy.Vocabulary.ItemFacts;
        string sets = string.Join(" UNION ALL ", Enumerable.Range(0, 1 << _kinds.Count).Select(set => $"SELECT {set}{(set == 0 ? " AS s" : "")}"));
        Sql.Run(connection, $"CREATE TABLE sets AS {sets}");
        string number = $"CAST(c.number * {1 << _kinds.Count} + sets.s AS VARCHAR(20))";
        string reports = $"({_reports.Query()}) AS c CROSS JOIN sets";
        FactList reportFacts = _engine.Policy.Vocabulary.ReportFacts;
        string columns = string.Concat(reportFacts.Select(fact => $", \"{fact.Id.Replace('-', '_')}\""));
        Sql.Run(connection, $"INSERT INTO reports SELECT {number}{columns} FROM {reports}");
        for (int kind = 0; kind < _kinds.Count; kind++)
        {
            string answers = string.Join(", ", itemFacts.Select(fact => _kinds[kind][fact.Id] is { } answer ? $"'{answer}'" : "NULL"));
            string among = string.Join(", ", Enumerable.Range(0, 1 << _kinds.Count).Where(set => (set >> kind & 1) != 0));
            Sql.Run(connection, $"INSERT INTO items SELECT {number}, '{kind}', {answers} FROM {reports} WHERE sets.s IN ({among})");
        }
    }

    public Expectation Expected(int number)
    {
        (int combination, int set) = Math.DivRem(number, 1 << _kinds.Count);
        Answers report = _reports[combination];
        Answers[] items = [.. _kinds.Where((_, kind) => (set >> kind & 1) != 0)];
        ItemOutcome[] outcomes = new ItemOutcome[items.Length];
        (ReportOutcome Outcome, bool HasItems) key = (_engine.Decide(items, report, outcomes), items.Length > 0);
        if (!_known.TryGetValue(key, out Expectation? row)) _known[key] = row = Expectation.OfReport(_engine.Policy, key.Outcome, key.HasItems);
        return row;
    }
}
