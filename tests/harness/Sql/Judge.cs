using System.Data.Common;
using System.Globalization;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Harness.Cases;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Harness.Sql;

/// <summary>Lets a database decide every combination of answers, and compares each with the library.</summary>
internal sealed class Judge
{
    private readonly DbConnection _connection;
    private readonly TriagePolicy _policy;
    private readonly TriageEngine _engine;
    private readonly Combinations _items;
    private readonly ReportCases _reports;
    private readonly Dictionary<(ItemOutcome, bool), Expectation> _known = [];
    private readonly bool _untilFirst;
    private readonly int _oneIn;

    private Judge(DbConnection connection, TriagePolicy policy, SqlScript sql, bool untilFirst, int oneIn)
    {
        Queries.Run(connection, sql.Tables);
        Queries.Run(connection, sql.Views);
        (_connection, _policy, _untilFirst, _oneIn) = (connection, policy, untilFirst, oneIn);
        _engine = TriageEngine.Create(policy);
        _items = new(policy.Vocabulary.ItemFacts);
        _reports = new(_engine, _items, oneIn);
    }

    /// <summary>Judges the views of a policy, in a database that has nothing of these names.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="sql">Its views.</param>
    /// <param name="oneIn">One in so many items and reports is compared. With no factor in common with how many there are it is an even share.</param>
    public static Verdict Of(DbConnection connection, TriagePolicy policy, SqlScript sql, int oneIn = 1)
    {
        Judge judge = new(connection, policy, sql, untilFirst: false, oneIn);
        return judge.Items() + judge.Reports();
    }

    /// <summary>The first difference in one of the views, where a fault was planted.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="sql">Its views.</param>
    /// <param name="inReports">Whether the view of reports is judged; else that of items.</param>
    /// <param name="oneIn">One in so many items and reports is compared.</param>
    public static string? FirstDifference(DbConnection connection, TriagePolicy policy, SqlScript sql, bool inReports, int oneIn = 1)
    {
        Judge judge = new(connection, policy, sql, untilFirst: true, oneIn);
        return (inReports ? judge.Reports() : judge.Items()).First;
    }

    private Verdict Items()
    {
        Queries.Run(_connection, $"INSERT INTO items SELECT CAST(number__ AS VARCHAR(20)), '1', {string.Join(", ", _policy.Vocabulary.ItemFacts.Select(CombinationQuery.Column))} FROM ({CombinationQuery.Of(_policy.Vocabulary.ItemFacts)}) AS c WHERE number__ % {_oneIn} = 0");
        Verdict verdict = Compared(
            "SELECT * FROM triaged_items", (_items.Count + _oneIn - 1) / _oneIn, ["report", "item"],
            number => Expected(_items[number]));
        Queries.Run(_connection, "DELETE FROM items");
        return new(verdict.Items, 0, verdict.Differences, verdict.First);
    }

    private Expectation Expected(Answers item)
    {
        (ItemOutcome Outcome, bool InDoubt) key = (_engine.Decide(item), ItemKinds.IsInDoubt(item, _policy.Vocabulary.Doubt));
        if (!_known.TryGetValue(key, out Expectation? row)) _known[key] = row = Expectation.OfItem(_policy, key.Outcome, key.InDoubt);
        return row;
    }

    private Verdict Reports()
    {
        _reports.Insert(_connection);
        Verdict verdict = Compared("SELECT * FROM triaged_reports", _reports.Count, ["report"], _reports.Expected);
        return new(0, verdict.Items, verdict.Differences, verdict.First);
    }

    private Verdict Compared(string query, int count, string[] keys, Func<int, Expectation> expected)
    {
        HashSet<int> seen = [];
        (int differences, string? first) = (0, null);
        foreach (Dictionary<string, string?> row in Queries.Rows(_connection, query))
        {
            int number = int.Parse(row["report"]!, CultureInfo.InvariantCulture);
            string? difference = seen.Add(number) ? expected(number).Difference(row, keys) : "it stands there twice";
            if (difference is null) continue;
            differences++;
            first ??= $"number {number}: {difference}";
            if (_untilFirst) return new(seen.Count, 0, differences, first);
        }

        int lost = count - seen.Count;
        return new(seen.Count, 0, differences + lost, lost > 0 ? first ?? $"{lost} are lost" : first);
    }
}
