using Meldpunt.Triage.Testing.Coverage;
using Meldpunt.Triage.Tests.Analysis.BruteForce;

namespace Meldpunt.Triage.Testing.Tests.Coverage;

/// <summary>A goal as a question about one item, or about one report.</summary>
internal sealed record NaiveGoal(CoverageKind Kind, string Id, string Text, Func<NaiveItem, bool>? OfItem, Func<NaiveReport, bool>? OfReport)
{
    public static NaiveGoal Item(CoverageKind kind, string id, string text, Func<NaiveItem, bool> shows) => new(kind, id, text, shows, null);

    public static NaiveGoal Report(CoverageKind kind, string id, string text, Func<NaiveReport, bool> shows) => new(kind, id, text, null, shows);
}
