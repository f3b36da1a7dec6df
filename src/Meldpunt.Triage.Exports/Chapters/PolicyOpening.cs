using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Chapters;

/// <summary>What a policy does in a few sentences, which one it is, how large it is, and whether it can be used.</summary>
internal static class PolicyOpening
{
    public static ValueList<Block> Write(DocumentedPolicy documented)
    {
        (TriagePolicy policy, ExportTexts texts) = (documented.Policy, documented.Texts);
        return
        [
            new Paragraph(texts.Say("policy.lead")),
            .. PolicySummary.Write(documented),
            new NamedValues(
            [
                new(texts["policy.id"], Prose.Code(policy.Id)),
                new(texts["policy.version"], Prose.Of(policy.Version)),
                new(texts["policy.hash"], Prose.Code(PolicyHash.Compute(policy))),
                new(texts["policy.languages"], Languages(policy, texts)),
                new(texts["policy.facts"], texts.Say("policy.facts.value", Count(policy.Vocabulary.ItemFacts.Count), Count(policy.Vocabulary.ReportFacts.Count))),
                new(texts["policy.rules"], texts.Say(
                    "policy.rules.value", Count(policy.Rules.Count()), Count(policy.Groups.Count), Count(policy.EmptyReport.Count), Count(policy.Referrals.Count), Count(policy.Notices.Count),
                    Count(policy.Labels.Count))),
                new(texts["policy.combinations"], texts.Say(
                    "policy.combinations.value",
                    Count(documented.Items.Total),
                    Count(documented.Partial.Total),
                    Count(documented.Analysis.Proofs.Reports.Space.CountComplete(documented.Analysis.Proofs.Reports.Space.Sets.All)))),
                new(texts["policy.guarantees"], texts.Say("policy.guarantees.value", Count(documented.Verdicts.Count(verdict => verdict.Holds)), Count(documented.Verdicts.Count))),
                new(texts["policy.sound"], Soundness(documented)),
            ]),
        ];

        Prose Count(System.Numerics.BigInteger count) => Prose.Of(texts.Count(count));
    }

    private static Prose Languages(TriagePolicy policy, ExportTexts texts) => policy.Texts.Languages.IsEmpty
        ? texts.Say("policy.no-languages")
        : Prose.Of(string.Join(", ", policy.Texts.Languages.Select(language => texts.NameOf(language.Language))));

    private static Prose Soundness(DocumentedPolicy documented) => documented.Errors == 0
        ? documented.Texts.Say("policy.is-sound")
        : Prose.Alarm(documented.Texts.Counted("policy.is-unsound", documented.Errors).Text);
}
