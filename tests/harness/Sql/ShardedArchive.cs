using System.Data.Common;
using System.Globalization;
using Meldpunt.Triage.Harness.Cases;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Harness.Sql;

/// <summary>What stands in the tables of all servers: how many items have the same answers, read without any view.</summary>
internal sealed class ShardedArchive(Vocabulary vocabulary)
{
    private readonly Dictionary<Answers, long> _items = [];
    private readonly Dictionary<string, long> _unreadable = [];

    /// <summary>The combinations of answers that there are.</summary>
    public IEnumerable<Answers> Known => _items.Keys;

    public long CountOf(Answers item) => _items[item];

    /// <summary>The combination, as <see cref="KeyOf(Dictionary{string, string?}, FactList)"/> has it.</summary>
    public string KeyOf(Answers item) => string.Join('|', vocabulary.ItemFacts.Select(fact => item[fact.Id])) + "|";

    /// <summary>The answers of a counted row, and the fact that could not be read.</summary>
    public static string KeyOf(Dictionary<string, string?> row, FactList facts) =>
        string.Join('|', facts.Select(fact => row[$"fact_{fact.Id.Replace('-', '_')}"]).Append(row["unreadable"]));

    /// <summary>Adds the items of a server; tells how many.</summary>
    public long Add(DbConnection server)
    {
        FactList facts = vocabulary.ItemFacts;
        string columns = string.Join(", ", facts.Select(CombinationQuery.Column));
        long added = 0;
        foreach (Dictionary<string, string?> row in Queries.Rows(server, $"SELECT {columns}, COUNT(*) AS n__ FROM items GROUP BY {columns}"))
        {
            long count = long.Parse(row["n__"]!, CultureInfo.InvariantCulture);
            added += count;
            if (Unreadable(row, facts) is { } fact) _unreadable[fact] = _unreadable.GetValueOrDefault(fact) + count;
            else if (Read(row, facts) is var item) _items[item] = _items.GetValueOrDefault(item) + count;
        }

        return added;
    }

    /// <summary>In how many rows a version's counts differ from what the library decides of these items.</summary>
    public int Differences(TriagePolicy policy, Dictionary<string, Dictionary<string, string?>> told)
    {
        TriageEngine engine = TriageEngine.Create(policy);
        string[] keys = [.. policy.Vocabulary.ItemFacts.Select(fact => $"fact_{fact.Id}"), "items"];
        int differ = 0;
        foreach ((Answers item, long count) in _items)
        {
            bool isTold = told.TryGetValue(KeyOf(item), out Dictionary<string, string?>? row) && row["items"] == count.ToString(CultureInfo.InvariantCulture)
                && Expectation.OfItem(policy, engine.Decide(item), ItemKinds.IsInDoubt(item, policy.Vocabulary.Doubt)).Difference(row, keys) is null;
            if (!isTold) differ++;
        }

        foreach ((string fact, long count) in _unreadable)
        {
            string key = string.Concat(Enumerable.Repeat("|", policy.Vocabulary.ItemFacts.Count)) + fact;
            if (!told.TryGetValue(key, out Dictionary<string, string?>? row) || row["route"] != null || row["items"] != count.ToString(CultureInfo.InvariantCulture)) differ++;
        }

        int more = told.Count - _items.Count - _unreadable.Count;
        Console.WriteLine($"{policy}: {_items.Values.Sum() + _unreadable.Values.Sum():N0} items in {_items.Count + _unreadable.Count:N0} combinations, {differ} differ, {more} are too many");
        return differ + Math.Abs(more);
    }

    /// <summary>Decides each report of a server by the library, and counts the outcomes.</summary>
    public static void Decide(DbConnection server, TriagePolicy policy, Dictionary<string, long> outcomes)
    {
        TriageEngine engine = TriageEngine.Create(policy);
        Vocabulary vocabulary = policy.Vocabulary;
        Dictionary<string, List<Answers>> items = [];
        HashSet<string> unreadable = [];
        foreach (Dictionary<string, string?> row in Queries.Rows(server, "SELECT * FROM items"))
        {
            if (Unreadable(row, vocabulary.ItemFacts) is not null) unreadable.Add(row["report"]!);
            else if (items.TryGetValue(row["report"]!, out List<Answers>? of)) of.Add(Read(row, vocabulary.ItemFacts));
            else items[row["report"]!] = [Read(row, vocabulary.ItemFacts)];
        }

        foreach (Dictionary<string, string?> row in Queries.Rows(server, "SELECT * FROM reports"))
        {
            string key = unreadable.Contains(row["report"]!) ? Expectation.KeyOf(new() { ["unreadable"] = Vocabulary.ItemsQuestion })
                : Expectation.OfReport(policy, Decided(items.GetValueOrDefault(row["report"]!, []), Read(row, vocabulary.ReportFacts)), items.ContainsKey(row["report"]!)).Key;
            outcomes[key] = outcomes.GetValueOrDefault(key) + 1;
        }

        ReportOutcome Decided(List<Answers> of, Answers report) => engine.Decide([.. of], report, new ItemOutcome[of.Count]);
    }

    private static string? Unreadable(Dictionary<string, string?> row, FactList facts) =>
        facts.FirstOrDefault(fact => row[fact.Id.Replace('-', '_')] is { } word && !fact.Answers.Contains(word))?.Id;

    private static Answers Read(Dictionary<string, string?> row, FactList facts) =>
        facts.Aggregate(Answers.None(facts), (answers, fact) => answers.With(fact.Id, row[fact.Id.Replace('-', '_')]));
}
