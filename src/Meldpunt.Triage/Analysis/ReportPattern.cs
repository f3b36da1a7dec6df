using System.Collections.Immutable;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Analysis;

/// <summary>Matches the outcome and the answers of a report with a pattern.</summary>
internal sealed class ReportPattern(OutcomePattern pattern, TriagePolicy policy)
{
    private readonly ImmutableArray<ulong[]> _facts =
        [.. pattern.Facts.Select(condition => ConditionBits.Of(condition, policy.Vocabulary.ReportFacts))];

    public bool Matches(ReportOutcome outcome, byte[] values) =>
        (_facts.IsEmpty || _facts.Any(allowed => Fulfils(allowed, values)))
        && (pattern.Routes.IsEmpty || pattern.Routes.Contains(outcome.Route))
        && (!pattern.HasReferral || !outcome.Referrals.IsEmpty)
        && (pattern.FirstReferral is null || (!outcome.Referrals.IsEmpty && outcome.Referrals[0] == pattern.FirstReferral));

    private static bool Fulfils(ulong[] allowed, byte[] values)
    {
        for (int fact = 0; fact < values.Length; fact++)
        {
            if (allowed[fact] == ConditionBits.Any) continue;
            if (values[fact] == 0 || (allowed[fact] >> (values[fact] - 1) & 1) == 0) return false;
        }

        return true;
    }
}
