using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.Analysis;

/// <summary>The hotline's policy of the samples with one thing changed.</summary>
internal static class ChangedPolicy
{
    public static TriagePolicy Unchanged { get; } = Hotline.Read();

    public static TriagePolicy Rules(Func<Rule, Rule?> change) => Unchanged with
    {
        Groups = Unchanged.Groups.Select(group => group with { Rules = group.Rules.Select(change).OfType<Rule>().ToValueList() }).ToValueList(),
    };

    public static TriagePolicy Rule(string id, Func<Rule, Rule?> change) => Rules(rule => rule.Id == id ? change(rule) : rule);

    public static TriagePolicy Closing(string fact, Func<Fact, Fact> change) => Unchanged with
    {
        Vocabulary = Unchanged.Vocabulary with { ItemFacts = new(Unchanged.Vocabulary.ItemFacts.Select(one => one.Id == fact ? change(one) : one).ToValueList()) },
    };

    public static TriagePolicy Referrals(Func<ReferralRule, ReferralRule?> change) =>
        Unchanged with { Referrals = Unchanged.Referrals.Select(change).OfType<ReferralRule>().ToValueList() };

    /// <summary>Without texts and codes of other systems, which would be found to be of too many or too few words.</summary>
    public static TriagePolicy Silent(this TriagePolicy policy) => policy with { Texts = PolicyTexts.None, Codes = [] };

    public static Condition When(string fact, params string[] answers) => new([new(fact, answers.ToValueList())]);

    public static ValueList<Meldpunt.Triage.Analysis.Finding> Findings(this TriagePolicy policy) =>
        Meldpunt.Triage.Analysis.Soundness.Errors(CompiledPolicy.Compile(policy));
}
