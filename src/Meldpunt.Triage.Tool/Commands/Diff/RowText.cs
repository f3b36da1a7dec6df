using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Diff;

/// <summary>A row of a difference in words, the same for each way of showing it; each cell is a list of lines.</summary>
internal sealed record RowText(IEnumerable<string> Where, string Before, IEnumerable<string> After, string Why, IEnumerable<string> Count)
{
    private const int MostRoutes = 2;

    public static RowText Create(DifferenceRow row, PolicyDifference difference)
    {
        string same = Routes(row.NewRoutes, difference.New);
        string old = row.Change.Route is { Old: null } ? "no route" : Routes(row.OldRoutes, difference.Old);
        return new(
            new ConditionText(difference.New.Vocabulary).Write(row),
            old,
            [row.Change.Route is null ? "the same" : same, .. ChangeText.Lines(row.Change)],
            Rules(row),
            [Figures.Count(row.Count), Figures.Share(row.Share)]);
    }

    private static string Routes(ValueList<string> routes, TriagePolicy policy) =>
        routes.Count > MostRoutes && routes.Count == policy.Routes.Count ? "any route" : string.Join(" or ", routes);

    private static string Rules(DifferenceRow row)
    {
        (string old, string present) = (string.Join(", ", row.OldRules), string.Join(", ", row.NewRules));
        if (old == present || row.OldRules.IsEmpty) return present;
        return row.NewRules.IsEmpty ? $"{old} → none" : $"{old} → {present}";
    }
}
