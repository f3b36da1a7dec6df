using System.Numerics;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

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
    /// <param name="nodeBudget">How many nodes a decision diagram may take before the policy is refused as too large; 1 or more.</param>
    /// <param name="cancellation">Stops the preparing, not what is asked afterwards.</param>
    /// <exception cref="PolicyException">A word is wrong, or the policy is too large; the message says which facts make it so.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static PolicyAnalysis Create(TriagePolicy policy, int nodeBudget = DefaultNodeBudget, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(nodeBudget);
        return new(CompiledPolicy.Compile(policy, nodeBudget, cancellation));
    }

    /// <summary>
    /// Everything that was found, the most serious first, and what the policy accepts after the rest. Guarantees, what reports can
    /// get, and whether an acceptance covers anything, wait until there are no gaps and conflicts.
    /// </summary>
    /// <param name="cancellation">Stops the work; the question can be asked again.</param>
    /// <exception cref="PolicyException">What reports can get takes more nodes than the budget has.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ValueList<Finding> Findings(CancellationToken cancellation = default)
    {
        lock (_gate)
        {
            using IDisposable watch = _compiled.Budget.StopWhen(cancellation);
            IEnumerable<Finding> all = Faulty().Concat(DeadRuleCheck.Find(_items)).Concat(NeverDecidesCheck.Find(_items)).Concat(RedundancyCheck.Find(_items))
                .Concat(IdleFactCheck.OfItems(_items)).Concat(AlikeCheck.OfItems(_items)).Concat(ImpossibleCheck.Find(_items)).Concat(SameTextCheck.Find(Policy)).Concat(LookalikeCheck.Find(Policy))
                .Concat(SourceCheck.Find(Policy)).Concat(EvidenceCheck.Find(Policy));
            bool isWhole = Decisive().IsEmpty;
            if (isWhole) all = all.Concat(OfReports());
            ValueList<Finding> marked = Acceptances.Mark(Policy, all);
            return marked.Concat(isWhole ? Acceptances.Unused(Policy, marked) : [])
                .OrderBy(finding => finding.Accepted is not null).ThenByDescending(finding => finding.Severity).ToValueList();
        }
    }

    /// <summary>What is left to fix: the findings of a severity or worse that the policy does not accept, in the order of <see cref="Findings"/>.</summary>
    /// <param name="atLeast">The lowest severity that counts.</param>
    /// <param name="cancellation">Stops the work; the question can be asked again.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such severity.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ValueList<Finding> OpenFindings(FindingSeverity atLeast, CancellationToken cancellation = default)
    {
        if (!Enum.IsDefined(atLeast)) throw new ArgumentOutOfRangeException(nameof(atLeast), atLeast, "There is no such severity.");
        return Findings(cancellation).Where(finding => finding.Severity >= atLeast && finding.Accepted is null).ToValueList();
    }

    /// <summary>The verdict on each of the policy's guarantees; none while there are gaps or conflicts.</summary>
    /// <param name="cancellation">Stops the work; the question can be asked again.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ValueList<GuaranteeVerdict> Guarantees(CancellationToken cancellation = default)
    {
        lock (_gate)
        {
            using IDisposable watch = _compiled.Budget.StopWhen(cancellation);
            return Verdicts();
        }
    }

    /// <summary>Proves a guarantee that need not be one of the policy's own, or shows what breaks it.</summary>
    /// <param name="guarantee">The guarantee.</param>
    /// <param name="cancellation">Stops the work; the question can be asked again.</param>
    /// <exception cref="PolicyException">A word of the guarantee is wrong, or the policy has gaps or conflicts, so not every report has a decision.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public GuaranteeVerdict Check(Guarantee guarantee, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(guarantee);
        PolicyValidator.ThrowIfAny(Policy with { Guarantees = [guarantee] });
        lock (_gate)
        {
            using IDisposable watch = _compiled.Budget.StopWhen(cancellation);
            if (!Decisive().IsEmpty) throw Undecided(Policy, Decisive());
            return _guarantees.Check(guarantee);
        }
    }

    // For callers that do not share the analysis: what these make is not guarded by the lock.
    internal ItemSpace Items => _items;

    internal GuaranteeCheck Proofs => _guarantees;

    // Gaps and conflicts: with these a report has not exactly one decision.
    internal ValueList<Finding> Decisive() => _decisive ??= GapCheck.Find(_items).Concat(ConflictCheck.Find(_items)).ToValueList();

    /// <summary>What prevents an engine.</summary>
    internal ValueList<Finding> Errors() => Acceptances.Mark(Policy, Faulty()).Where(finding => finding.Accepted is null).ToValueList();

    internal static PolicyException Undecided(TriagePolicy policy, ValueList<Finding> findings) => new(
        $"The policy {policy} has gaps or conflicts, so not every report has one decision:",
        findings.Select(finding => new Fault { Path = finding.Path, Message = finding.ToString() }).ToValueList());

    private IEnumerable<Finding> Faulty() =>
        Decisive().Concat(AlwaysAppliesCheck.Find(_items)).Concat(GuaranteeFindings.Find(Verdicts())).Concat(TextCheck.Find(Policy)).Concat(PlaceholderCheck.Find(Policy));

    private ValueList<GuaranteeVerdict> Verdicts() =>
        _verdicts ??= Decisive().IsEmpty ? Policy.Guarantees.Select(_guarantees.Check).ToValueList() : [];

    private IEnumerable<Finding> OfReports()
    {
        ReportPatterns reports = _guarantees.Reports;
        return IdleFactCheck.OfReports(reports).Concat(AlikeCheck.OfReports(reports)).Concat(ReachCheck.Find(reports)).Concat(ImpossibleReportCheck.Find(reports));
    }
}

/// <summary>Whether an engine may be made from a policy.</summary>
internal static class Soundness
{
    /// <summary>Everything of severity error that is not accepted. Guarantees are about decisions, so they are checked once there are no gaps and conflicts.</summary>
    public static ValueList<Finding> Errors(CompiledPolicy compiled) => new PolicyAnalysis(compiled).Errors();

    public static void ThrowIfUnsound(CompiledPolicy compiled)
    {
        ValueList<Finding> findings = Errors(compiled);
        if (findings.IsEmpty) return;
        throw new PolicyException(
            $"The policy {compiled.Policy} is not sound, so no engine is made from it:",
            findings.Select(finding => new Fault { Path = finding.Path, Message = finding.ToString() }).ToValueList());
    }
}

/// <summary>Counts as a part of a whole.</summary>
internal static class Shares
{
    private const long Precision = 1_000_000_000_000;

    /// <summary>From 0 to 1; right to twelve places, however large the counts.</summary>
    public static double Share(BigInteger count, BigInteger all) => all.IsZero ? 0 : (double)(count * Precision / all) / Precision;
}
