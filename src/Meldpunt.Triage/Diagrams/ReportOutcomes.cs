using System.Collections.Immutable;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Diagrams;

/// <summary>Makes the outcome of a report from the set of its conditions that hold.</summary>
internal sealed class ReportOutcomes(TriagePolicy policy, ReportConditions conditions)
{
    /// <summary>Stands among a report's questions where those of its items do.</summary>
    public const string Items = "items";

    private readonly ImmutableArray<ConditionRange> _empty = [.. policy.EmptyReport.Select(rule => conditions.Add(rule.When))];
    private readonly ImmutableArray<ConditionRange> _referrals = [.. policy.Referrals.Select(rule => conditions.Add(rule.When))];
    private readonly ImmutableArray<ConditionRange> _notices = [.. policy.Notices.Select(rule => conditions.Add(rule.When))];
    private readonly ImmutableArray<ConditionRange> _moves = [.. policy.Referrals.Select(rule => conditions.Add(rule.Precedes?.When ?? []))];

    public ReportOutcome Make(ReadOnlySpan<ulong> holding, ulong unanswered, string? routeOfItems) =>
        new(
            routeOfItems ?? RouteWithoutItems(holding),
            Referrals(holding),
            Notices(holding),
            policy.Questions.Where(question => question == Items || IsUnanswered(question, unanswered)).ToValueList());

    private bool IsUnanswered(string fact, ulong unanswered) =>
        (unanswered >> policy.Vocabulary.ReportFacts.IndexOf(fact) & 1) != 0;

    private string RouteWithoutItems(ReadOnlySpan<ulong> holding)
    {
        for (int i = 0; i < _empty.Length; i++)
        {
            if (_empty[i].AnyIn(holding)) return policy.EmptyReport[i].Route;
        }

        return policy.UnsettledRoute;
    }

    private ValueList<string> Referrals(ReadOnlySpan<ulong> holding)
    {
        List<string> shown = [];
        for (int i = 0; i < _referrals.Length; i++)
        {
            if (!_referrals[i].AnyIn(holding)) continue;
            ReferralRule referral = policy.Referrals[i];
            int before = _moves[i].AnyIn(holding) ? shown.IndexOf(referral.Precedes!.Referral) : -1;
            shown.Insert(before >= 0 ? before : shown.Count, referral.Id);
        }

        return shown.ToValueList();
    }

    private ValueList<string> Notices(ReadOnlySpan<ulong> holding)
    {
        List<string> shown = [];
        for (int i = 0; i < _notices.Length; i++)
        {
            if (_notices[i].AnyIn(holding)) shown.Add(policy.Notices[i].Id);
        }

        return shown.ToValueList();
    }
}
