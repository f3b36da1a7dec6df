namespace Meldpunt.Triage.Harness.Cases;

/// <summary>
/// What a report's rules can see of its items: a kind is a route with or without an answer of doubt, and one item stands for
/// it. A set of kinds is a number with a bit for each.
/// </summary>
internal sealed class ItemKinds
{
    private readonly Answers[] _kinds;

    public ItemKinds(TriageEngine engine, Combinations items)
    {
        string doubt = engine.Policy.Vocabulary.Doubt;
        _kinds = [.. Enumerable.Range(0, items.Count).Select(number => items[number]).DistinctBy(item => (engine.Decide(item).Route, IsInDoubt(item, doubt)))];
    }

    public IReadOnlyList<Answers> All => _kinds;

    /// <summary>How many sets there are, the empty one included.</summary>
    public int Sets => 1 << _kinds.Length;

    public static bool IsInDoubt(Answers item, string doubt) => item.Any(answer => answer.Value == doubt);

    /// <summary>An item for each kind in a set.</summary>
    public Answers[] Of(int set) => [.. _kinds.Where((_, kind) => IsIn(kind, set))];

    public static bool IsIn(int kind, int set) => (set >> kind & 1) != 0;
}
