using Meldpunt.Triage;
using Meldpunt.Triage.Policies;

namespace IntakeWeb.Received;

/// <summary>
/// The facts about a report that choose a notice and nothing else. The reporter gets the notice; neither the answer nor the
/// notice is kept, for nobody needs them any more, and some are near to an admission.
/// </summary>
internal static class UnkeptFacts
{
    /// <summary>The ids of a policy's facts that are not kept.</summary>
    public static IReadOnlySet<string> Of(TriagePolicy policy)
    {
        IEnumerable<ReportCondition> others =
        [
            .. policy.EmptyReport.SelectMany(rule => rule.When),
            .. policy.Referrals.SelectMany(rule => rule.When.Concat(rule.Precedes?.When ?? [])),
            .. policy.Labels.SelectMany(rule => rule.When),
        ];
        HashSet<string> unkept = [.. Facts(policy.Notices.SelectMany(rule => rule.When))];
        unkept.ExceptWith(Facts(others));
        return unkept;
    }

    /// <summary>What was said, without them.</summary>
    public static ValueList<DialogueStep> LeaveOut(TriagePolicy policy, ValueList<DialogueStep> steps)
    {
        IReadOnlySet<string> unkept = Of(policy);
        return steps.Where(step => !unkept.Contains(step.Question)).ToValueList();
    }

    private static IEnumerable<string> Facts(IEnumerable<ReportCondition> conditions) =>
        conditions.SelectMany(condition => condition.Facts.Parts).Select(part => part.Fact);
}
