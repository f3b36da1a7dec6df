using System.Data.Common;
using Meldpunt.Triage.Harness.Cases;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Harness.Sql;

/// <summary>Every combination of answers about a report beside sets of kinds of items; or an even share, one in so many.</summary>
internal sealed class ReportCases
{
    private readonly int _oneIn;
    private readonly TriageEngine _engine;
    private readonly Combinations _reports;
    private readonly ItemKinds _kinds;
    private readonly Dictionary<(ReportOutcome, bool), Expectation> _known = [];

    public ReportCases(TriageEngine engine, Combinations items, int oneIn)
    {
        _oneIn = oneIn;
        _engine = engine;
        _reports = new(engine.Policy.Vocabulary.ReportFacts);
        _kinds = new(engine, items);
    }

    public int Count => ((_reports.Count * _kinds.Sets) + _oneIn - 1) / _oneIn;

    public void Insert(DbConnection connection)
    {
        FactList itemFacts = _engine.Policy.Vocabulary.ItemFacts;
        FactList reportFacts = _engine.Policy.Vocabulary.ReportFacts;
        Queries.Run(connection, "CREATE TABLE sets (s__ INTEGER)");
        Queries.Run(connection, $"INSERT INTO sets VALUES {string.Join(", ", Enumerable.Range(0, _kinds.Sets).Select(set => $"({set})"))}");
        string value = $"c.number__ * {_kinds.Sets} + sets.s__";
        string number = $"CAST({value} AS VARCHAR(20))";
        string tried = $"({value}) % {_oneIn} = 0";
        string reports = $"({CombinationQuery.Of(reportFacts)}) AS c CROSS JOIN sets";
        string columns = string.Concat(reportFacts.Select(fact => $", {CombinationQuery.Column(fact)}"));
        Queries.Run(connection, $"INSERT INTO reports SELECT {number}{columns} FROM {reports} WHERE {tried}");
        for (int kind = 0; kind < _kinds.All.Count; kind++)
        {
            string answers = string.Join(", ", itemFacts.Select(fact => _kinds.All[kind][fact.Id] is { } answer ? $"'{answer}'" : "NULL"));
            string among = string.Join(", ", Enumerable.Range(0, _kinds.Sets).Where(set => _kinds.IsIn(kind, set)));
            Queries.Run(connection, $"INSERT INTO items SELECT {number}, '{kind}', {answers} FROM {reports} WHERE {tried} AND sets.s__ IN ({among})");
        }
    }

    public Expectation Expected(int number)
    {
        (int combination, int set) = Math.DivRem(number, _kinds.Sets);
        Answers[] items = _kinds.Of(set);
        ItemOutcome[] outcomes = new ItemOutcome[items.Length];
        (ReportOutcome Outcome, bool HasItems) key = (_engine.Decide(items, _reports[combination], outcomes), items.Length > 0);
        if (!_known.TryGetValue(key, out Expectation? row)) _known[key] = row = Expectation.OfReport(_engine.Policy, key.Outcome, key.HasItems);
        return row;
    }
}
