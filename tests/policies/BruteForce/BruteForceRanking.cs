using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.BruteForce;

/// <summary>Which rules decide an item: for each way of answering what is missing, the rules of the first group that has one that applies.</summary>
internal sealed class BruteForceRanking
{
    public BruteForceRanking(BruteForceItems items, BruteForceItem item)
    {
        Rule[][] deciding = [.. item.Completions.Select(complete => Deciding(items, complete))];
        Rule[] some = [.. items.Rules.Select(rule => rule.Rule).Where(rule => deciding.Any(rules => rules.Contains(rule)))];
        Rule[] always = [.. some.Where(rule => Array.TrueForAll(deciding, rules => rules.Contains(rule)))];
        Rule[] present = [.. some.Intersect(item.Applying)];
        bool isSettled = item.Route != items.Policy.UnsettledRoute;
        DecidedBy = Ids(always);
        ByCases = isSettled && always.Length == 0 ? Ids(some) : [];
        Outranked = Ids(item.Applying.Where(rule => rule.GivesReason && !some.Contains(rule)));
        By = Ids(always.Length > 0 ? always : present.Length > 0 ? present : some);
        Routes = [.. always.Concat(isSettled ? some : []).Select(rule => rule.Route).Distinct()];
    }

    /// <summary>Those that decide whatever is answered.</summary>
    public string[] DecidedBy { get; }

    /// <summary>Of a settled item where there are none of them: those that decide for some way of answering.</summary>
    public string[] ByCases { get; }

    /// <summary>Those that apply whatever is answered, give a reason, and never decide.</summary>
    public string[] Outranked { get; }

    /// <summary>What outranks them.</summary>
    public string[] By { get; }

    /// <summary>The routes that the deciding rules ask for.</summary>
    public string[] Routes { get; }

    private static Rule[] Deciding(BruteForceItems items, int complete) =>
        [.. Enumerable.Range(0, items.Rules.Length).Where(rule => items.Decides(rule, complete)).Select(rule => items.Rules[rule].Rule)];

    private static string[] Ids(IEnumerable<Rule> rules) => [.. rules.Select(rule => rule.Id)];
}
