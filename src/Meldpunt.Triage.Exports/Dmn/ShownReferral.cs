using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Dmn;

/// <summary>A place in which a referral is shown. One that moves before another has a place for each way.</summary>
/// <param name="Rule">The referral.</param>
/// <param name="Where">The reports in which it is shown at this place.</param>
/// <param name="Before">The referral before which it was moved; null for its own place.</param>
internal sealed record ShownReferral(ReferralRule Rule, MddSet Where, string? Before)
{
    /// <summary>All places, in the order in which to show them.</summary>
    public static IEnumerable<ShownReferral> All(TriagePolicy policy, ReportRules rules)
    {
        MddSet[] moves = [.. policy.Referrals.Select(Moves)];
        return Enumerable.Range(0, moves.Length).SelectMany(i => At(i, rules.Referrals[i] - moves[i], null));

        // Those that move are right before it, the last of them nearest, as each is put there in turn.
        IEnumerable<ShownReferral> At(int place, MddSet where, string? before)
        {
            ReferralRule rule = policy.Referrals[place];
            return Enumerable.Range(place + 1, moves.Length - place - 1)
                .Where(later => policy.Referrals[later].Precedes?.Referral == rule.Id)
                .SelectMany(later => At(later, where & moves[later], rule.Id))
                .Append(new(rule, where, before));
        }

        // Where a referral is shown before the one that it precedes.
        MddSet Moves(ReferralRule rule, int place)
        {
            if (rule.Precedes is not { } precedes) return rules.Referrals[place].Space.None;
            int other = Enumerable.Range(0, place).First(earlier => policy.Referrals[earlier].Id == precedes.Referral);
            return rules.Referrals[place] & rules.Referrals[other] & rules.Any(precedes.When);
        }
    }
}
