using Meldpunt.Triage.Analysis.Checks;
using Meldpunt.Triage.Analysis.Guarantees;
using Meldpunt.Triage.Analysis.StateSpace;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Faults;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// Answers questions about a policy for all reports at once. The policy need not be sound. Safe from any number of
/// threads; its questions are answered one after another.
/// </summary>
public sealed class PolicyAnalysis
{
    /// <summary>How many nodes a diagram may take unless the caller says otherwise.</summary>
    public const int DefaultNodeBudget = CompiledPolicy.DefaultBudget;

    private readonly object _gate = new();
    private readonly CompiledPolicy _compiled;
    private readonly ItemSpace _items;
    private readonly GuaranteeCheck _guarantees;
    private ValueList<Finding>? _decisive;
    private ValueList<GuaranteeVerdict>? _verdicts;

    internal PolicyAnalysis(CompiledPolicy compiled)
    {
        _compiled = compiled;
        _items = new(compiled);
        _guarantees = new(compiled, _items);
    }

    /// <summary>The policy.</summary>
    public TriagePolicy Policy => _compiled.Policy;

    /// <summary>Prepares the analysis of a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="nodeBudget">How many nodes a decision diagram may take before the policy is refused as too large.</param>
    /// <exception cref="PolicyException">A word is wrong, or the policy is too large; the message says which facts make it so.</exception>
    public static PolicyAnalysis Of(TriagePolicy policy, int nodeBudget = DefaultNodeBudget)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(nodeBudget);
        return new(CompiledPolicy.Compile(policy, nodeBudget));
    }

    /// <summary>
    /// Everything that was found, the most serious first. Guarantees, and what reports can get, wait until there are
    /// no gaps and conflicts.
    /// </summary>
    public ValueList<Finding> Findings()
    {
        lock (_gate)
        {
            IEnumerable<Finding> all = Errors().Concat(DeadRuleCheck.Of(_items)).Concat(NeverDecidesCheck.Of(_items)).Concat(RedundancyCheck.Of(_items))
                .Concat(IdleFactCheck.OfItems(_items)).Concat(AlikeCheck.OfItems(_items)).Concat(ImpossibleCheck.Of(_items)).Concat(SourceCheck.Of(Policy)).Concat(EvidenceCheck.Of(Policy));
            if (Decisive().IsEmpty) all = all.Concat(OfReports());
            return all.OrderByDescending(finding => finding.Severity).ToValueList();
        }
    }

    /// <summary>The verdict on each of the policy's guarantees; none while there are gaps or conflicts.</summary>
    public ValueList<GuaranteeVerdict> Guarantees()
    {
        lock (_gate)
        {
            return Verdicts();
        }
    }

    /// <summary>Proves a guarantee that need not be one of the policy's own, or shows what breaks it.</summary>
    /// <param name="guarantee">The guarantee.</param>
    /// <exception cref="PolicyException">A word of the guarantee is wrong, or the policy has gaps or conflicts, so not every report has a decision.</exception>
    public GuaranteeVerdict Check(Guarantee guarantee)
    {
        ArgumentNullException.ThrowIfNull(guarantee);
        PolicyFaults.ThrowIfAny(Policy with { Guarantees = [guarantee] });
        lock (_gate)
        {
            if (!Decisive().IsEmpty) throw Undecided(Policy, Decisive());
            return _guarantees.Of(guarantee);
        }
    }

    // For callers that do not share the analysis: what these make is not guarded by the lock.
    internal ItemSpace Items => _items;

    internal GuaranteeCheck Proofs => _guarantees;

    // Gaps and conflicts: with these a report has not exactly one decision.
    internal ValueList<Finding> Decisive() => _decisive ??= GapCheck.Of(_items).Concat(ConflictCheck.Of(_items)).ToValueList();

    internal ValueList<Finding> Errors() =>
        Decisive().Concat(GuaranteeFindings.Of(Verdicts())).Concat(TextCheck.Of(Policy)).ToValueList();

    internal static PolicyException Undecided(TriagePolicy policy, ValueList<Finding> findings) => new(
        $"The policy {policy} has gaps or conflicts, so not every report has one decision:",
        findings.Select(finding => new Fault(finding.Path, finding.ToString())).ToValueList());

    private ValueList<GuaranteeVerdict> Verdicts() =>
        _verdicts ??= Decisive().IsEmpty ? Policy.Guarantees.Select(_guarantees.Of).ToValueList() : [];

    private IEnumerable<Finding> OfReports()
    {
        ReportPatterns reports = _guarantees.Reports;
        return IdleFactCheck.OfReports(reports).Concat(AlikeCheck.OfReports(reports)).Concat(ReachCheck.Of(reports)).Concat(ImpossibleReportCheck.Of(reports));
    }
}
