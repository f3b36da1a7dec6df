using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.Worded;

/// <summary>
/// Conditions on reports by seed: on their facts, their route and their items. What they ask of an item is one of a few conditions, so that
/// every set of items that a policy tells apart can be tried.
/// </summary>
internal sealed class WordedConditions
{
    private const int MostOfItems = 4;

    private readonly Random _random;
    private readonly Fact[] _reportFacts;
    private readonly string[] _routes;
    private readonly ItemCondition[] _ofItems;

    /// <param name="random">Chooses.</param>
    /// <param name="policy">The facts, the routes and the rules for an item.</param>
    public WordedConditions(Random random, TriagePolicy policy)
    {
        (_random, _reportFacts, _routes) = (random, [.. policy.Vocabulary.ReportFacts], [.. policy.Routes]);
        string[] reasons = [.. policy.Rules.Where(rule => rule.GivesReason).Select(rule => rule.Id)];
        Fact[] facts = [.. policy.Vocabulary.ItemFacts];
        _ofItems = [.. Enumerable.Range(0, MostOfItems).Select(_ => OfItem(facts, reasons))];
    }

    /// <summary>One or two alternatives.</summary>
    public ValueList<ReportCondition> Any() => [.. Enumerable.Range(0, 1 + _random.Next(2)).Select(_ => One())];

    /// <summary>The same for a rule that gives an empty report its route.</summary>
    public ValueList<ReportCondition> AnyOfEmpty() => Any().Select(condition => condition with { Routes = [] }).ToValueList();

    /// <summary>A condition on some facts.</summary>
    public static Condition When(Random random, Fact[] facts, int least)
    {
        Condition condition = Condition.Always;
        foreach (Fact fact in facts.OrderBy(_ => random.Next()).Take(least + random.Next(2)))
        {
            string[] answers = [.. fact.Answers.Where(_ => random.Next(5) < 3)];
            condition = condition.And(fact.Id, answers.Length == 0 ? [fact.Answers[0]] : answers);
        }

        return condition;
    }

    private ReportCondition One() => new(When(_random, _reportFacts, least: 0))
    {
        Routes = _random.Next(3) == 0 ? Routes() : [],
        SomeItem = _random.Next(3) == 0 ? Item() : null,
        NoItem = _random.Next(4) == 0 ? Item() : null,
        EveryItem = _random.Next(4) == 0 ? Item() : null,
    };

    private ItemCondition OfItem(Fact[] facts, string[] reasons) => new()
    {
        Routes = _random.Next(2) == 0 ? Routes() : [],
        InDoubt = _random.Next(3) == 0,
        Reasons = reasons.Length > 0 && _random.Next(3) == 0 ? Some(reasons) : [],
        Facts = When(_random, facts, least: 0),
    };

    private ItemCondition Item() => _ofItems[_random.Next(_ofItems.Length)];

    private ValueList<string> Routes() => Some(_routes);

    // One or two of them.
    private ValueList<string> Some(string[] words) => words.OrderBy(_ => _random.Next()).Take(1 + _random.Next(2)).ToValueList();
}
