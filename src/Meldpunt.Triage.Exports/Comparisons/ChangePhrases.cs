using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Comparisons;

/// <summary>Lists what changes in addition to the route, a line for each.</summary>
internal sealed class ChangePhrases(PolicyDifference difference, ExportTexts texts)
{
    public IEnumerable<Prose> Of(DecisionChange change) =>
    [
        .. Of("reason", change.Reasons),
        .. Of("referral", change.Referrals),
        .. change.Referrals.Altered.Select(Altered),
        .. Of("notice", change.Notices),
        .. Of("label", change.Labels),
        .. change.InDoubt is { } inDoubt ? (Prose[])[texts.Say(inDoubt ? "change.doubt.gained" : "change.doubt.lost")] : [],
        .. change.ClosedFacts.Select(fact => texts.Say("change.closed-fact", Prose.Code(fact))),
    ];

    private IEnumerable<Prose> Of(string kind, CodeChange codes)
    {
        if (!codes.Gained.IsEmpty) yield return texts.Say($"change.{kind}.gained", Listed(codes.Gained));
        if (!codes.Lost.IsEmpty) yield return texts.Say($"change.{kind}.lost", Listed(codes.Lost));
        if (codes.IsReordered) yield return texts.Say($"change.{kind}.reordered");
    }

    private Prose Altered(string referral) =>
        texts.Say("change.referral.altered", Prose.Code(referral), ContactIn(difference.Old, referral), ContactIn(difference.New, referral));

    private Prose ContactIn(TriagePolicy policy, string referral) =>
        ContactPhrases.Write(texts, policy.Referrals.First(rule => rule.Id == referral).Contact);

    private static Prose Listed(ValueList<string> codes) => Prose.Join(", ", codes.Select(Prose.Code));
}
