using Meldpunt.Triage.Analysis.Differences;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Tool.Commands.Diff;

/// <summary>Lists what changes in addition to the route: <c>gains reason drawing</c>.</summary>
internal static class ChangeWords
{
    public static IEnumerable<string> Of(DecisionChange change) =>
    [
        .. Of("reason", change.Reasons),
        .. Of("referral", change.Referrals),
        .. Of("notice", change.Notices),
    ];

    /// <summary>The same, with the route before it.</summary>
    public static IEnumerable<string> WithRoute(DecisionChange change) =>
        change.Route is { } route ? Of(change).Prepend($"{route.Old ?? "no route"} → {route.New}") : Of(change);

    /// <summary>The change of a report, and those of its items.</summary>
    public static string OfAll(DecisionChange report, ValueList<DecisionChange> items) =>
        string.Join("; ", WithRoute(report).Concat(items.Select(item => $"an item {string.Join(", ", WithRoute(item))}")));

    private static IEnumerable<string> Of(string kind, CodeChange codes)
    {
        if (!codes.Gained.IsEmpty) yield return $"gains {kind} {Listed(codes.Gained)}";
        if (!codes.Lost.IsEmpty) yield return $"loses {kind} {Listed(codes.Lost)}";
        if (!codes.Altered.IsEmpty) yield return $"other contact for {Listed(codes.Altered)}";
        if (codes.IsReordered) yield return $"other order of {kind}s";
    }

    private static string Listed(ValueList<string> codes) => string.Join(", ", codes);
}
