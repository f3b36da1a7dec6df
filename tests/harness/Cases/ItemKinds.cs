using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Harness.Cases;

/// <summary>
/// What a report's rules can see of its items: a kind is a route, whether there is an answer of doubt, and which of the reasons and answers that rules ask
/// for there are, each on its own; one item stands for it. Sets of kinds are numbered: all of them where there are few, else every pair,
/// and one for each way in which the conditions on items can hold together.
/// </summary>
internal sealed class ItemKinds
{
    private const int Few = 10;
    private const int MostWays = 2_000;

    private readonly Answers[] _kinds;
    private readonly ulong[] _sets;

    public ItemKinds(TriageEngine engine, Combinations items)
    {
        SeenItems seen = new(engine);
        _kinds = [.. Enumerable.Range(0, items.Count).Select(number => items[number]).DistinctBy(seen.Apart).Take(64)];
        _sets = _kinds.Length <= Few ? [.. Enumerable.Range(0, 1 << _kinds.Length).Select(set => (ulong)set)] : [.. Pairs().Concat(Ways(seen)).Distinct()];
    }

    public IReadOnlyList<Answers> All => _kinds;

    /// <summary>How many sets there are, the empty one included.</summary>
    public int Sets => _sets.Length;

    public static bool IsInDoubt(Answers item, string doubt) => item.Any(answer => answer.Value == doubt);

    /// <summary>An item for each kind in a set.</summary>
    public Answers[] Of(int set) => [.. _kinds.Where((_, kind) => IsIn(kind, set))];

    public bool IsIn(int kind, int set) => (_sets[set] >> kind & 1) != 0;

    private IEnumerable<ulong> Pairs() => from one in Enumerable.Range(0, _kinds.Length + 1)
                                          from other in Enumerable.Range(0, _kinds.Length + 1)
                                          select Bit(one) | Bit(other);

    // One beyond the last is none.
    private ulong Bit(int kind) => kind < _kinds.Length ? 1UL << kind : 0;

    private ulong[] Ways(SeenItems seen)
    {
        Dictionary<ulong, ulong> ways = new() { [0] = 0 };
        for (int kind = 0; kind < _kinds.Length; kind++)
        {
            ulong fulfils = seen.Together(_kinds[kind]);
            foreach ((ulong known, ulong set) in ways.ToArray())
            {
                if (ways.Count < MostWays) ways.TryAdd(known | fulfils, set | 1UL << kind);
            }
        }

        return [.. ways.Values];
    }
}

/// <summary>What the rules for a report of a policy ask of items, read from the policy itself.</summary>
internal sealed class SeenItems(TriageEngine engine)
{
    private readonly TriagePolicy _policy = engine.Policy;
    private readonly ItemCondition[] _asked = [.. Asked(engine.Policy).Distinct()];

    /// <summary>What tells two items apart, each part of what is asked on its own.</summary>
    public string Apart(Answers item)
    {
        ItemOutcome outcome = engine.Decide(item);
        IEnumerable<bool> parts = _asked.SelectMany(one => new[] { HasReason(outcome, one), HasAnswers(item, one) });
        return $"{outcome.Route} {ItemKinds.IsInDoubt(item, _policy.Vocabulary.Doubt)} {string.Concat(parts.Select(part => part ? 'y' : 'n'))}";
    }

    /// <summary>A bit for its route, and two for each condition, of which it sets that it fulfils it or that it does not.</summary>
    public ulong Together(Answers item)
    {
        ItemOutcome outcome = engine.Decide(item);
        ulong bits = 1UL << Array.IndexOf([.. _policy.Routes], outcome.Route);
        for (int i = 0; i < _asked.Length; i++) bits |= (Fulfils(item, outcome, _asked[i]) ? 1UL : 2UL) << (_policy.Routes.Count + 2 * i);
        return bits;
    }

    private bool Fulfils(Answers item, ItemOutcome outcome, ItemCondition asked) =>
        (asked.Routes.IsEmpty || asked.Routes.Contains(outcome.Route))
        && (!asked.InDoubt || ItemKinds.IsInDoubt(item, _policy.Vocabulary.Doubt))
        && HasReason(outcome, asked) && HasAnswers(item, asked);

    private static bool HasReason(ItemOutcome outcome, ItemCondition asked) => asked.Reasons.IsEmpty || asked.Reasons.Any(outcome.Reasons.Contains);

    private static bool HasAnswers(Answers item, ItemCondition asked) => asked.Facts.Parts.All(part => item[part.Fact] is { } answer && part.Answers.Contains(answer));

    private static IEnumerable<ItemCondition> Asked(TriagePolicy policy) =>
        policy.EmptyReport.SelectMany(rule => rule.When)
            .Concat(policy.Referrals.SelectMany(rule => rule.When.Concat(rule.Precedes?.When ?? [])))
            .Concat(policy.Notices.SelectMany(rule => rule.When))
            .Concat(policy.Labels.SelectMany(rule => rule.When))
            .SelectMany(condition => new[] { condition.SomeItem, condition.NoItem, condition.EveryItem }).OfType<ItemCondition>();
}
