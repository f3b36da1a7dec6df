using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Comparisons;

/// <summary>Lists what changes in addition to the route, a line for each.</summary>
internal sealed class ChangePhrases(PolicyDifference difference, ExportTexts texts, PolicyNames names)
{
    public IEnumerable<Prose> Of(DecisionChange change) =>
    [
        .. Of("reason", change.Reasons, names.Rule),
        .. Of("referral", change.Referrals, names.Referral),
        .. change.Referrals.Altered.Select(Altered),
        .. Of("notice", change.Notices, names.Notice),
        .. Of("label", change.Labels, names.Label),
        .. change.InDoubt is { } inDoubt ? (Prose[])[texts.Say(inDoubt ? "change.doubt.gained" : "change.doubt.lost")] : [],
        .. change.ClosedFacts.Select(fact => texts.Say("change.closed-fact", names.Fact(fact))),
    ];

    private IEnumerable<Prose> Of(string kind, CodeChange codes, Func<string, Prose> name)
    {
        if (!codes.Gained.IsEmpty) yield return texts.Say($"change.{kind}.gained", Listed(codes.Gained, name));
        if (!codes.Lost.IsEmpty) yield return texts.Say($"change.{kind}.lost", Listed(codes.Lost, name));
        if (codes.IsReordered) yield return texts.Say($"change.{kind}.reordered");
    }

    private Prose Altered(string referral) =>
        texts.Say("change.referral.altered", names.Referral(referral), ContactIn(difference.Old, referral), ContactIn(difference.New, referral));

    private Prose ContactIn(TriagePolicy policy, string referral) =>
        ContactPhrases.Write(texts, policy.Referrals.First(rule => rule.Id == referral).Contact);

    private static Prose Listed(ValueList<string> codes, Func<string, Prose> name) => Prose.Join(", ", codes.Select(name));
}
