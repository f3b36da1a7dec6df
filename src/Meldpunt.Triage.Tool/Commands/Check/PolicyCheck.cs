using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Inputs;
using Meldpunt.Triage.Tool.Outputs;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Check;

/// <summary>What was found about a policy.</summary>
/// <param name="File">The policy and its document.</param>
/// <param name="Version">Which policy it is.</param>
/// <param name="Findings">What was found, the most serious first.</param>
/// <param name="Guarantees">The verdict on each guarantee; none while there are gaps or conflicts.</param>
internal sealed record PolicyCheck(PolicyInput File, PolicyVersion Version, ValueList<Finding> Findings, ValueList<GuaranteeVerdict> Guarantees)
{
    /// <summary>What changed on the page that the policy comes from; null where none was given.</summary>
    public ValueList<SourceChange>? Source { get; init; }

    /// <summary>True when some error is not accepted.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == FindingSeverity.Error && finding.Accepted is null);

    /// <summary>True when the guarantees wait for gaps and conflicts to be fixed.</summary>
    public bool GuaranteesWait => Findings.Any(finding => finding.Code is FindingCodes.Gap or FindingCodes.Conflict);

    /// <summary>How many findings there are, in words.</summary>
    public string Summary
    {
        get
        {
            Finding[] open = [.. Findings.Where(finding => finding.Accepted is null)];
            int accepted = Findings.Count - open.Length;
            string counted = open.Length == 0 ? "No findings" : string.Join(", ", open.CountBy(finding => finding.Severity).Select(group => Counted(group.Key, group.Value)));
            return accepted == 0 ? $"{counted}." : $"{counted}; {accepted} accepted.";
        }
    }

    /// <summary>Checks a policy.</summary>
    /// <param name="file">The policy.</param>
    /// <param name="budget">How many nodes a decision diagram of it may take.</param>
    /// <param name="line">Says what is being done.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="PolicyException">The policy is too large.</exception>
    public static PolicyCheck Run(PolicyInput file, int budget, WorkLine line, CancellationToken cancellation)
    {
        PolicyAnalysis analysis = PolicyAnalysis.Create(file.Policy, budget, cancellation);
        PolicyVersion version = new() { Id = file.Policy.Id, Version = file.Policy.Version, Sha256 = PolicyHash.Compute(file.Policy) };
        line.Begin($"Proving {Figures.Counted(file.Policy.Guarantees.Count, "guarantee", "guarantees")}");
        ValueList<GuaranteeVerdict> verdicts = analysis.Guarantees(cancellation);
        line.Begin($"Checking {Figures.Counted(file.Policy.Rules.Count(), "rule", "rules")}");
        return new(file, version, analysis.Findings(cancellation), verdicts);
    }

    /// <summary>Where a finding is in the document.</summary>
    public Fault PlaceOf(Finding finding) => File.Reading.Locate(new() { Path = finding.Path, Message = finding.Message });

    /// <summary>What a finding counts as: its severity, or that it is accepted.</summary>
    public static string Word(Finding finding) => finding.Accepted is null ? Word(finding.Severity) : "accepted";

    /// <summary>A severity as it is written.</summary>
    public static string Word(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        FindingSeverity.Note => "note",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    private static string Counted(FindingSeverity severity, int count) => count == 1 ? $"1 {Word(severity)}" : $"{count} {Word(severity)}s";
}
