using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports;

/// <summary>A policy with the shortest list of rules that was found for the same routes, for review.</summary>
public sealed record CompressedPolicy
{
    /// <summary>
    /// The policy: its rules are numbered, cite the sections of all rules that decide where they do (as a ruling when all of
    /// those are), and give no reason; it has no rules for a report, no guarantees, no codes and no texts.
    /// </summary>
    public required TriagePolicy Policy { get; init; }

    /// <summary>How many rules for an item the policy had.</summary>
    public required int RulesBefore { get; init; }

    /// <summary>How many the shortest list that was found has.</summary>
    public required int RulesAfter { get; init; }
}
