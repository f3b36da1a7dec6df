using Meldpunt.Triage;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace IntakeWeb.Candidates;

/// <summary>What is found in a candidate, and what it changes against the policy in force. Made once, and safe from any number of threads.</summary>
internal sealed class CandidateStudy
{
    private PastReports? _past;

    private CandidateStudy(TriagePolicy policy) => Policy = policy;

    public TriagePolicy Policy { get; }

    /// <summary>What is left to fix, the most serious first.</summary>
    public ValueList<Finding> Findings { get; private set; }

    /// <summary>The verdict on each guarantee; none while there are gaps or conflicts.</summary>
    public ValueList<GuaranteeVerdict> Guarantees { get; private set; }

    /// <summary>Why it could not be analysed: it is too large; empty where it could.</summary>
    public ValueList<Fault> Unanalysed { get; private set; }

    /// <summary>What it changes; null where the two cannot be compared.</summary>
    public PolicyDifference? Difference { get; private set; }

    /// <summary>Why they cannot be compared; empty where they can.</summary>
    public ValueList<Fault> Incomparable { get; private set; }

    /// <summary>The engine; null where the candidate is not sound.</summary>
    public TriageEngine? Engine { get; private set; }

    /// <summary>True where the time for it ended before it was done.</summary>
    public bool TookTooLong { get; private set; }

    /// <summary>Studies a candidate.</summary>
    /// <param name="policy">The candidate.</param>
    /// <param name="inForce">The policy in force.</param>
    /// <param name="nodes">How many nodes each diagram may take.</param>
    /// <param name="cancellation">Ends the work; what was found until then stays.</param>
    public static CandidateStudy Of(TriagePolicy policy, TriagePolicy inForce, int nodes, CancellationToken cancellation)
    {
        CandidateStudy study = new(policy);
        try
        {
            study.Unanalysed = Faults(() => study.Analyse(nodes, cancellation));
            if (study.Unanalysed.IsEmpty) study.Incomparable = Faults(() => study.Compare(inForce, nodes, cancellation));
            // Why no engine is made is among the findings.
            if (study.Unanalysed.IsEmpty) Faults(() => study.Engine = TriageEngine.Create(policy, nodes, cancellation));
        }
        catch (OperationCanceledException)
        {
            study.TookTooLong = true;
        }

        return study;
    }

    /// <summary>
    /// Which reports of a journal it would decide otherwise than the policy in force; null where the two cannot be compared. They were
    /// closed when they were sent, so what a report leaves open, as a fact that only the candidate has, each version closes in its own
    /// way. For one caller at a time.
    /// </summary>
    public async Task<PastReportsSummary?> CountAsync(IAsyncEnumerable<ReadOnlyMemory<byte>> journal, CancellationToken cancellation)
    {
        if (Difference is null) return null;
        _past ??= new(Difference) { IsClosed = true };
        return await JournalLines.ReadAsync(journal, lines => _past.CompareAsync(lines, cancellation), cancellation);
    }

    private void Analyse(int nodes, CancellationToken cancellation)
    {
        PolicyAnalysis analysis = PolicyAnalysis.Create(Policy, nodes, cancellation);
        Findings = analysis.OpenFindings(FindingSeverity.Note, cancellation);
        Guarantees = analysis.Guarantees(cancellation);
    }

    private void Compare(TriagePolicy inForce, int nodes, CancellationToken cancellation) =>
        Difference = PolicyDifference.Between(inForce, Policy, mapping: null, nodes, cancellation);

    private static ValueList<Fault> Faults(Action step)
    {
        try
        {
            step();
            return [];
        }
        catch (PolicyException refused)
        {
            return refused.Faults.IsEmpty ? [new() { Path = "$", Message = refused.Message }] : refused.Faults;
        }
    }
}
