using System.Collections.Immutable;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// What distinguishes reports: whether it has items, for each route whether some item has it, for each other question that
/// rules ask of an item whether some item fulfils it, and its own facts, of which value 0 is unanswered.
/// </summary>
internal sealed class ReportVariables
{
    private readonly ImmutableArray<string> _routes;
    private readonly FactList _itemFacts;

    /// <param name="policy">The policy whose reports these are.</param>
    /// <param name="old">An older version whose conditions must be distinguished too; null for none.</param>
    /// <param name="reading">How the older version reads the answers about an item.</param>
    public ReportVariables(TriagePolicy policy, TriagePolicy? old = null, AnswerTranslation? reading = null)
    {
        (Facts, _itemFacts) = (policy.Vocabulary.ReportFacts, policy.Vocabulary.ItemFacts);
        _routes = [.. policy.Routes.Concat(old?.Routes ?? []).Distinct()];
        Questions =
        [
            .. Asked(policy, condition => ConditionBits.CompileAnswered(condition, _itemFacts))
                .Concat(old is null ? [] : Asked(old, condition => reading!.Holding(condition, old.Vocabulary.ItemFacts)))
                .DistinctBy(question => question.Name),
        ];
        Names = [Vocabulary.ItemsQuestion, .. _routes.Select(ItemQuestion.NameOf), .. Questions.Select(question => question.Name), .. Facts.Select(fact => fact.Id)];
    }

    /// <summary>The questions that have a level.</summary>
    public ImmutableArray<ItemQuestion> Questions { get; }

    /// <summary>All routes, of which each has a level.</summary>
    public ImmutableArray<string> Routes => _routes;

    public FactList Facts { get; }

    /// <summary>The level that says whether there are items.</summary>
    public static Level HasItems => new(0);

    /// <summary>How many levels precede that of the first fact: those about the items.</summary>
    public int FirstFact => 1 + _routes.Length + Questions.Length;

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

    /// <summary>True when a rule for a report depends on whether an answer about an item is that of doubt.</summary>
    public static bool AsksForDoubt(TriagePolicy policy) => AskedOfItems(policy).Any(item => item.InDoubt);

    /// <summary>The conditions on the answers to a fact of an item that rules for a report have.</summary>
    public static IEnumerable<FactCondition> AskedOf(TriagePolicy policy, string fact) =>
        AskedOfItems(policy).SelectMany(item => item.Facts.Parts).Where(part => part.Fact == fact);

    /// <summary>The level that says whether some item has a route.</summary>
    /// <exception cref="ArgumentException">None of the policies has the route.</exception>
    public Level LevelOf(string route) =>
        _routes.IndexOf(route) is >= 0 and int place ? new(place + 1) : throw new ArgumentException($"'{route}' is not a route of these policies.", nameof(route));

    /// <summary>The level that says whether some item fulfils a question.</summary>
    public Level LevelOf(ItemQuestion question) => new(Names.IndexOf(question.Name));

    /// <summary>A version's question; null where no item can fulfil the condition.</summary>
    public ItemQuestion? Question(ItemCondition asked, bool isNegated, Func<Condition, ulong[]?> read) => ItemQuestion.Read(asked, isNegated, _itemFacts, read);

    /// <summary>The levels that an item of a kind sets to "yes".</summary>
    public IEnumerable<Level> SetBy(ItemClass kind) => SetBy(kind.Route, question => kind.Fulfils.Contains(question));

    /// <summary>The levels that an item with a route sets to "yes".</summary>
    public IEnumerable<Level> SetBy(string route, Func<ItemQuestion, bool> fulfils) =>
        new[] { HasItems, LevelOf(route) }.Concat(Questions.Where(fulfils).Select(LevelOf));

    /// <summary>For each level a bit for each value that counts as an answer: all but unanswered.</summary>
    public ImmutableArray<ulong> Answered() =>
        [.. Branches.Select((values, level) => level < FirstFact ? ConditionBits.AllOf(values) : ConditionBits.AllOf(values) & ~1UL)];

    private static IEnumerable<ItemCondition> AskedOfItems(TriagePolicy policy) => policy.ReportConditions.SelectMany(condition => condition.OfItems()).Select(part => part.Item);

    private IEnumerable<ItemQuestion> Asked(TriagePolicy policy, Func<Condition, ulong[]?> read) =>
        ItemQuestionList.Find(policy).Select(one => ItemQuestion.Read(one.Item, one.IsNegated, _itemFacts, read)).OfType<ItemQuestion>();
}
