using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.NRules;

/// <summary>
/// What the rules for a report can see of an item, as bits: one for its route and, behind those of the routes, one for each question beyond routes
/// that they ask of an item and that it fulfils. Of several items those of all.
/// </summary>
internal sealed class ItemSight
{
    private readonly TriagePolicy _policy;
    private readonly ItemQuestionMask[] _questions;

    public ItemSight(TriagePolicy policy)
    {
        _policy = policy;
        _questions = [.. ItemQuestionList.Find(policy).Select(question => new ItemQuestionMask(question.Item, question.IsNegated, policy))];
    }

    /// <summary>The bits of all routes: an item has one of them.</summary>
    public ulong AllRoutes => (1UL << _policy.Routes.Count) - 1;

    /// <summary>The bits of an item that is decided.</summary>
    public ulong Of(ItemDecision item)
    {
        ulong bits = RouteBit(item.Route);
        for (int i = 0; i < _questions.Length; i++)
        {
            if (_questions[i].Holds(item)) bits |= 1UL << (_policy.Routes.Count + i);
        }

        return bits;
    }

    /// <summary>The bits of which an item has one that fulfils a condition, or that does not.</summary>
    public ulong Fulfilling(ItemCondition item, bool isNegated)
    {
        if (!item.AsksForRouteAlone) return 1UL << (_policy.Routes.Count + Array.FindIndex(_questions, one => one.Item == item && one.IsNegated == isNegated));
        ulong routes = item.Routes.IsEmpty ? AllRoutes : RouteBits(item.Routes);
        return isNegated ? AllRoutes & ~routes : routes;
    }

    /// <summary>The bits of some routes.</summary>
    public ulong RouteBits(ValueList<string> routes) => routes.Aggregate(0UL, (bits, route) => bits | RouteBit(route));

    private ulong RouteBit(string route) => 1UL << _policy.Routes.AsSpan().IndexOf(route);
}

/// <summary>A question beyond routes about an item that is decided.</summary>
internal sealed class ItemQuestionMask(ItemCondition item, bool isNegated, TriagePolicy policy)
{
    private readonly FactMask[] _facts = FactMask.For(item.Facts, policy.Vocabulary.ItemFacts, isCertain: false);

    public ItemCondition Item => item;

    public bool IsNegated => isNegated;

    public bool Holds(ItemDecision decided) => isNegated != (IsOfRoute(decided) && (!item.InDoubt || IsInDoubt(decided)) && HasReason(decided) && HasAnswers(decided.Answers));

    private bool IsOfRoute(ItemDecision decided) => item.Routes.IsEmpty || item.Routes.Contains(decided.Route);

    private bool IsInDoubt(ItemDecision decided) => decided.Answers.Any(answer => answer.Value == policy.Vocabulary.Doubt);

    private bool HasReason(ItemDecision decided) => item.Reasons.IsEmpty || item.Reasons.Any(decided.Reasons.Contains);

    private bool HasAnswers(Answers answers)
    {
        foreach (FactMask fact in _facts)
        {
            if (!fact.Holds(answers)) return false;
        }

        return true;
    }
}
