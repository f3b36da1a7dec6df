using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Matches items with complete answers with patterns.</summary>
internal sealed class CompletePatterns(ItemSpace items)
{
    public MddSet Of(OutcomePattern pattern)
    {
        MddSet set = items.Sets.All;
        if (!pattern.Facts.IsEmpty) set = items.Sets.Union(pattern.Facts.Select(Answered));
        if (!pattern.Routes.IsEmpty)
        {
            RouteSet wanted = RouteSet.From(items.Policy, pattern.Routes);
            set &= items.From(0).WhereRoutes(routes => routes.Overlaps(wanted));
        }

        if (!pattern.Reasons.IsEmpty) set &= HasReason(rule => pattern.Reasons.Contains(rule.Id));
        return pattern.HasReason ? set & HasReason(_ => true) : set;
    }

    private MddSet Answered(Condition condition) => items.Sets.Cube(items.ByLevel(ConditionBits.Compile(condition, items.Policy.Vocabulary.ItemFacts)));

    private MddSet HasReason(Func<Rule, bool> isMeant) =>
        items.Sets.Union(items.Compiled.Items.GivingReasons.Where(rule => isMeant(items[rule])).Select(items.Applies));
}
