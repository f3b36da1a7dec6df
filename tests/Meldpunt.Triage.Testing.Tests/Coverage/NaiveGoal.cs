using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Testing.Tests.Coverage;

/// <summary>A goal as a question about one item, or about one report.</summary>
internal sealed record NaiveGoal(CoverageKind Kind, string Id, string Text, Func<BruteForceItem, bool>? OfItem, Func<BruteForceReport, bool>? OfReport)
{
    public string? Answer { get; init; }

    public static NaiveGoal Item(CoverageKind kind, string id, string text, Func<BruteForceItem, bool> shows) => new(kind, id, text, shows, null);

    public static NaiveGoal Report(CoverageKind kind, string id, string text, Func<BruteForceReport, bool> shows) => new(kind, id, text, null, shows);
}
