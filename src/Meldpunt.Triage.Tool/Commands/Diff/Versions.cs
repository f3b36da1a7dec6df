using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Inputs;

namespace Meldpunt.Triage.Tool.Commands.Diff;

/// <summary>Two versions of a policy in their files, and how the words of one became those of the other.</summary>
internal sealed record Versions(PolicyInput Old, PolicyInput New)
{
    public string? MapName { get; init; }

    public DocumentReading<VocabularyMapping>? Map { get; init; }

    /// <summary>How many nodes a decision diagram of the policy may take.</summary>
    public int Budget { get; init; } = PolicyAnalysis.DefaultNodeBudget;

    /// <summary>Compares the versions; what cannot be compared is reported for the file at fault.</summary>
    public Loading<PolicyDifference> Compare(CancellationToken cancellation)
    {
        try
        {
            return Loading<PolicyDifference>.Of(PolicyDifference.Between(Old.Policy, New.Policy, Map?.Content, Budget, cancellation));
        }
        catch (PolicyException exception)
        {
            string what = exception.Message.ReplaceLineEndings("\n").Split('\n')[0].TrimEnd(':');
            return Loading<PolicyDifference>.Refused(Describe(exception, $"{char.ToLowerInvariant(what[0])}{what[1..]}", cancellation));
        }
    }

    private IEnumerable<string> Describe(PolicyException exception, string what, CancellationToken cancellation)
    {
        if (Old.Policy.Id != New.Policy.Id) return New.Describe(exception.Faults, what);
        if (Map is { } map && exception.Faults.All(fault => fault.Path.StartsWith("$.facts", StringComparison.Ordinal)))
        {
            return FaultMessages.Lines(MapName!, exception.Faults.Select(map.Locate).ToValueList(), what);
        }

        string[] all = [.. Undecided(Old, cancellation), .. Undecided(New, cancellation)];
        return all.Length > 0 ? all : New.Describe(exception.Faults, what);
    }

    // The exception does not say which of the two it is about, and it may be both.
    private IEnumerable<string> Undecided(PolicyInput version, CancellationToken cancellation)
    {
        try
        {
            ValueList<Finding> found = PolicyAnalysis.Create(version.Policy, Budget, cancellation).Findings(cancellation)
                .Where(finding => finding.Code is FindingCodes.Gap or FindingCodes.Conflict).ToValueList();
            return found.IsEmpty ? [] : version.Describe(PolicyAnalysis.Undecided(version.Policy, found).Faults, $"the policy {version.Policy} has gaps or conflicts, so not every report has one decision");
        }
        catch (PolicyException exception)
        {
            return version.Describe(exception.Faults);
        }
    }
}
