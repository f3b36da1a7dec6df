using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.BruteForce;

/// <summary>Reads the rules of any policy from top to bottom, by trying every way of answering what is unanswered.</summary>
internal static class Naive
{
    /// <summary>The rules of the deciding group that apply to some completion.</summary>
    public static IEnumerable<Rule> Deciding(TriagePolicy policy, Answers item) =>
        Completions(item).SelectMany(complete => DecidingOfComplete(policy, complete)).Distinct();

    /// <summary>The routes that can still be reached, in the order of the policy.</summary>
    public static string[] Routes(TriagePolicy policy, Answers item)
    {
        string[] reached = [.. Deciding(policy, item).Select(rule => rule.Route)];
        return [.. policy.Routes.Where(reached.Contains)];
    }

    public static Rule[] ApplyingAlways(TriagePolicy policy, Answers item)
    {
        Answers[] completions = [.. Completions(item)];
        return [.. policy.Rules.Where(rule => completions.All(complete => Holds(rule.When, complete)))];
    }

    /// <summary>The unanswered facts on which the route still depends.</summary>
    public static string[] Questions(TriagePolicy policy, Answers item) =>
    [
        .. item.Facts.Where(fact => item[fact.Id] is null).Select(fact => fact.Id)
            .Where(fact => Completions(item).GroupBy(complete => complete.With(fact, null)).Any(alike => alike.Select(one => RouteOf(policy, one)).Distinct().Count() > 1)),
    ];

    public static string RouteOf(TriagePolicy policy, Answers complete) => DecidingOfComplete(policy, complete).First().Route;

    public static Rule[] DecidingOfComplete(TriagePolicy policy, Answers complete) =>
        policy.Groups.Select(group => group.Rules.Where(rule => Holds(rule.When, complete)).ToArray()).FirstOrDefault(rules => rules.Length > 0) ?? [];

    public static IEnumerable<Answers> Completions(Answers item) =>
        item.Facts.Where(fact => item[fact.Id] is null)
            .Aggregate<Fact, IEnumerable<Answers>>([item], (all, fact) => all.SelectMany(some => fact.Answers.Select(answer => some.With(fact.Id, answer))));

    public static IEnumerable<Answers> Partials(FactList facts) =>
        facts.Aggregate<Fact, IEnumerable<Answers>>(
            [Answers.None(facts)], (all, fact) => all.SelectMany(some => fact.Answers.Select(answer => some.With(fact.Id, answer)).Prepend(some)));

    private static bool Holds(Condition condition, Answers complete) =>
        condition.Parts.All(part => part.Answers.Contains(complete[part.Fact]!));
}
