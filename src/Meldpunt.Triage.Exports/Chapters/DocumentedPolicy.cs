using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Chapters;

/// <summary>A policy with what is known about it: what every chapter is written from. It may be unsound, but has no gaps and conflicts.</summary>
internal sealed class DocumentedPolicy
{
    private DocumentedPolicy(PolicyAnalysis analysis, ExportTexts texts)
    {
        (Analysis, Texts) = (analysis, texts);
        Findings = analysis.Findings();
        Verdicts = analysis.Guarantees();
        Partial = new(analysis.Items.Compiled);
        Conditions = new(texts, Policy.Vocabulary);
    }

    public PolicyAnalysis Analysis { get; }

    /// <summary>The words of the documentation.</summary>
    public ExportTexts Texts { get; }

    public TriagePolicy Policy => Analysis.Policy;

    /// <summary>All items with complete answers.</summary>
    public ItemSpace Items => Analysis.Items;

    /// <summary>All items, with unanswered as one more value of each fact.</summary>
    public PartialItemSpace Partial { get; }

    public ValueList<Finding> Findings { get; }

    public ValueList<GuaranteeVerdict> Verdicts { get; }

    public ConditionPhrases Conditions { get; }

    /// <summary>Studies a policy.</summary>
    /// <exception cref="PolicyException">A word is wrong, there are gaps or conflicts, or the policy is too large.</exception>
    public static DocumentedPolicy Create(TriagePolicy policy, ExportTexts texts)
    {
        PolicyAnalysis analysis = PolicyAnalysis.Create(policy);
        return analysis.Decisive() is { IsEmpty: false } findings ? throw PolicyAnalysis.Undecided(policy, findings) : new(analysis, texts);
    }
}
