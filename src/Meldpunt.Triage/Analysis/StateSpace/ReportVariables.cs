using System.Collections.Immutable;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// What distinguishes reports: whether it has items, for each route whether some item has it, for each
/// condition on doubt whether some item fulfils it, and its own facts, of which value 0 is unanswered.
/// </summary>
internal sealed class ReportVariables
{

    private readonly ImmutableArray<string> _routes;
    private readonly List<SomeItem> _doubts = [];

    /// <param name="policies">The policies whose conditions must be distinguished; the facts are those of the first.</param>
    public ReportVariables(params TriagePolicy[] policies)
    {
        Facts = policies[0].Vocabulary.ReportFacts;
        _routes = [.. policies.SelectMany(policy => policy.Routes).Distinct()];
        foreach (SomeItem some in policies.SelectMany(Conditions).Select(condition => condition.SomeItem).OfType<SomeItem>().Where(some => some.InDoubt))
        {
            if (!_doubts.Exists(known => Same(known, some))) _doubts.Add(some);
        }

        Names =
        [
            Vocabulary.ItemsQuestion,
            .. _routes.Select(route => $"some-item:{route}"),
            .. _doubts.Select(some => some.Routes.IsEmpty ? "some-item:in-doubt" : $"some-item:{string.Join('|', some.Routes)}+in-doubt"),
            .. Facts.Select(fact => fact.Id),
        ];
    }

    public FactList Facts { get; }

    /// <summary>The level that says whether there are items.</summary>
    public static Level HasItems => new(0);

    /// <summary>How many levels precede that of the first fact: those about the items.</summary>
    public int FirstFact => 1 + _routes.Length + _doubts.Count;

    public IEnumerable<Level> All => Enumerable.Range(0, Names.Length).Select(level => new Level(level));

    /// <summary>The levels about the items; value 0 is no, value 1 yes.</summary>
    public IEnumerable<Level> OfItems => All.Take(FirstFact);

    public ImmutableArray<string> Names { get; }

    public ImmutableArray<int> Branches => [.. Enumerable.Repeat(2, FirstFact), .. Facts.Select(fact => fact.Answers.Count + 1)];

    /// <summary>The words for a level's values; null for unanswered.</summary>
    public ImmutableArray<string?> Words(Level level) => level.Number switch
    {
        0 => ["none", "some"],
        int number when number < FirstFact => ["no", "yes"],
        int number => [null, .. Facts[number - FirstFact].Answers],
    };

    /// <summary>The level of a fact; on it value 0 is unanswered.</summary>
    public Level LevelOf(FactIndex fact) => new(FirstFact + fact.Number);

    public static IEnumerable<ReportCondition> Conditions(TriagePolicy policy) =>
        policy.EmptyReport.SelectMany(rule => rule.When)
            .Concat(policy.Referrals.SelectMany(rule => rule.When.Concat(rule.Precedes?.When ?? [])))
            .Concat(policy.Notices.SelectMany(rule => rule.When));

    /// <summary>True when a rule for a report depends on whether an answer about an item is that of doubt.</summary>
    public static bool AsksForDoubt(TriagePolicy policy) => Conditions(policy).Any(condition => condition.SomeItem is { InDoubt: true });

    /// <summary>The level that says whether some item has a route.</summary>
    /// <exception cref="ArgumentException">None of the policies has the route.</exception>
    public Level LevelOf(string route) =>
        _routes.IndexOf(route) is >= 0 and int place ? new(place + 1) : throw new ArgumentException($"'{route}' is not a route of these policies.", nameof(route));

    /// <summary>The level that says whether some item fulfils a condition on doubt.</summary>
    public Level LevelOf(SomeItem inDoubt) => new(1 + _routes.Length + _doubts.FindIndex(known => Same(known, inDoubt)));

    /// <summary>The levels that an item of a kind sets to "yes".</summary>
    public IEnumerable<Level> SetBy(ItemClass kind) =>
        new[] { HasItems, LevelOf(kind.Route) }
            .Concat(_doubts.Where(some => kind.InDoubt && (some.Routes.IsEmpty || some.Routes.Contains(kind.Route))).Select(LevelOf));

    /// <summary>For each level a bit for each value that counts as an answer: all but unanswered.</summary>
    public ImmutableArray<ulong> Answered() =>
        [.. Branches.Select((values, level) => level < FirstFact ? ConditionBits.AllOf(values) : ConditionBits.AllOf(values) & ~1UL)];

    private static bool Same(SomeItem left, SomeItem right) => left.Routes.ToHashSet().SetEquals(right.Routes);
}
