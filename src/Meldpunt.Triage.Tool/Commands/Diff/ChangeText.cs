using Meldpunt.Triage.Analysis;

namespace Meldpunt.Triage.Tool.Commands.Diff;

/// <summary>Lists what changes in addition to the route: <c>gains reason drawing</c>.</summary>
internal static class ChangeText
{
    public static IEnumerable<string> Lines(DecisionChange change) =>
    [
        .. Lines("reason", change.Reasons),
        .. Lines("referral", change.Referrals),
        .. Lines("notice", change.Notices),
    ];

    /// <summary>The same, with the route before it.</summary>
    public static IEnumerable<string> WithRoute(DecisionChange change) =>
        change.Route is { } route ? Lines(change).Prepend($"{route.Old ?? "no route"} → {route.New}") : Lines(change);

    /// <summary>The change of a report, and those of its items.</summary>
    public static string OfAll(DecisionChange report, ValueList<DecisionChange> items) =>
        string.Join("; ", WithRoute(report).Concat(items.Select(item => $"an item {string.Join(", ", WithRoute(item))}")));

    private static IEnumerable<string> Lines(string kind, CodeChange codes)
    {
        if (!codes.Gained.IsEmpty) yield return $"gains {kind} {Listed(codes.Gained)}";
        if (!codes.Lost.IsEmpty) yield return $"loses {kind} {Listed(codes.Lost)}";
        if (!codes.Altered.IsEmpty) yield return $"other contact for {Listed(codes.Altered)}";
        if (codes.IsReordered) yield return $"other order of {kind}s";
    }

    private static string Listed(ValueList<string> codes) => string.Join(", ", codes);
}
