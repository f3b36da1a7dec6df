using System.Globalization;
using Meldpunt.Triage.Testing;

namespace Meldpunt.Triage.Tool.Commands.Test;

/// <summary>What came of a suite of scenarios.</summary>
/// <param name="Results">What came of each scenario.</param>
internal sealed record SuiteReport(ValueList<ScenarioResult> Results)
{
    /// <summary>What is covered; null when it was not asked.</summary>
    public SuiteCoverage? Coverage { get; init; }

    /// <summary>What became of the mutants; null when it was not asked.</summary>
    public MutationReport? Mutation { get; init; }

    /// <summary>How much must be covered and killed.</summary>
    public required Thresholds Least { get; init; }

    /// <summary>The scenarios that are not decided as expected.</summary>
    public IEnumerable<ScenarioResult> Failed => Results.Where(result => !result.Passed);

    /// <summary>True when all passed and the thresholds are met.</summary>
    public bool IsGood => !Failed.Any() && !Shortfalls().Any();

    /// <summary>"12 scenarios: 11 passed, 1 failed".</summary>
    public string Summary => string.Create(CultureInfo.InvariantCulture, $"{Results.Count} {(Results.Count == 1 ? "scenario" : "scenarios")}: {Results.Count - Failed.Count()} passed, {Failed.Count()} failed");

    /// <summary>What falls short of the thresholds.</summary>
    public IEnumerable<string> Shortfalls()
    {
        foreach ((CoverageKind kind, double percent) in Least.OfCoverage)
        {
            if (Coverage!.Percent(kind) < percent) yield return Short($"coverage of {CoverageNames.NameOf(kind)}", Coverage.Percent(kind), percent);
        }

        if (Least.Mutants is { } least && Mutation!.Score < least) yield return Short("mutation score", Mutation.Score, least);
    }

    private static string Short(string what, double found, double least) =>
        string.Create(CultureInfo.InvariantCulture, $"{what} is {found:0.#} %, expected at least {least:0.#} %");
}
