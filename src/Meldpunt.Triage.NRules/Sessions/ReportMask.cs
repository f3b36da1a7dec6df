using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.NRules.Sessions;

/// <summary>One alternative of a condition on a report.</summary>
/// <param name="facts">What its facts must be.</param>
/// <param name="kinds">The kinds of items of which one must be there; null when the items do not matter.</param>
internal sealed class ReportMask(FactMask[] facts, ulong? kinds)
{
    public static ReportMask[] For(ValueList<ReportCondition> when, TriagePolicy policy) =>
        [.. when.Select(one => new ReportMask(FactMask.For(one.Facts, policy.Vocabulary.ReportFacts, isCertain: false), one.SomeItem is { } some ? KindsOf(some, policy) : null))];

    /// <summary>The kind of an item that is decided, as a bit: two for each route, the second for an answer of doubt.</summary>
    public static ulong KindOf(ItemDecision item, TriagePolicy policy)
    {
        bool inDoubt = item.Answers.Any(answer => answer.Value == policy.Vocabulary.Doubt);
        return (inDoubt ? 2UL : 1UL) << (policy.Routes.AsSpan().IndexOf(item.Route) * 2);
    }

    public bool Holds(Answers answers, ulong known)
    {
        foreach (FactMask fact in facts)
        {
            if (!fact.Holds(answers)) return false;
        }

        return kinds is not { } wanted || (wanted & known) != 0;
    }

    private static ulong KindsOf(SomeItem some, TriagePolicy policy)
    {
        ulong kinds = 0;
        foreach (string route in some.Routes.IsEmpty ? policy.Routes : some.Routes) kinds |= (some.InDoubt ? 2UL : 3UL) << (policy.Routes.AsSpan().IndexOf(route) * 2);
        return kinds;
    }
}
