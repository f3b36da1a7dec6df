using System.Numerics;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Chapters;

/// <summary>A policy with what is known about it: what every chapter is written from. It may be unsound, but has no gaps and conflicts.</summary>
internal sealed class DocumentedPolicy
{
    private DocumentedPolicy(PolicyAnalysis analysis, ExportTexts texts, CancellationToken cancellation)
    {
        (Analysis, Texts, Cancellation) = (analysis, texts, cancellation);
        Findings = analysis.Findings(cancellation);
        Verdicts = analysis.Guarantees(cancellation);
        Partial = new(analysis.Items.Compiled);
        Names = PolicyNames.Of(texts, Policy);
        Conditions = new(texts, Names, Policy.Vocabulary);
    }

    public PolicyAnalysis Analysis { get; }

    /// <summary>The words of the documentation.</summary>
    public ExportTexts Texts { get; }

    /// <summary>Stops the writing.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>How many nodes each of its diagrams may take.</summary>
    public int NodeBudget => Items.Compiled.Budget.Nodes;

    public TriagePolicy Policy => Analysis.Policy;

    /// <summary>All items with complete answers.</summary>
    public ItemSpace Items => Analysis.Items;

    /// <summary>All items, with unanswered as one more value of each fact.</summary>
    public PartialItemSpace Partial { get; }

    public ValueList<Finding> Findings { get; }

    public ValueList<GuaranteeVerdict> Verdicts { get; }

    /// <summary>How many errors keep an engine from being made of it.</summary>
    public int Errors => Findings.Count(finding => finding.Severity == FindingSeverity.Error && finding.Accepted is null);

    /// <summary>How many items with complete answers have a route.</summary>
    public BigInteger ItemsOf(string route)
    {
        RouteSet only = RouteSet.From(Policy, route);
        return Items.Count(Items.From(0).WhereRoutes(routes => routes == only));
    }

    /// <summary>What people call its codes.</summary>
    public PolicyNames Names { get; }

    public ConditionPhrases Conditions { get; }

    /// <summary>Studies a policy.</summary>
    /// <exception cref="PolicyException">A word is wrong, there are gaps or conflicts, or the policy is too large.</exception>
    public static DocumentedPolicy Create(TriagePolicy policy, ExportTexts texts, int nodeBudget, CancellationToken cancellation)
    {
        PolicyAnalysis analysis = PolicyAnalysis.Create(policy, nodeBudget, cancellation);
        using IDisposable watch = analysis.Items.Compiled.Budget.StopWhen(cancellation);
        return analysis.Decisive() is { IsEmpty: false } findings ? throw PolicyAnalysis.Undecided(policy, findings) : new(analysis, texts, cancellation);
    }
}
