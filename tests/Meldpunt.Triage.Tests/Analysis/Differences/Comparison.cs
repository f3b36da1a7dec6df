using Meldpunt.Triage.Analysis.Differences;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Tests.Analysis.Differences;

/// <summary>Compares the rows and counts of a difference with every combination of answers; null when all is right.</summary>
internal static class Comparison
{
    /// <param name="found">The difference.</param>
    /// <param name="all">Every combination.</param>
    /// <param name="smallestWitness">The size of the smallest witness of a row with these members.</param>
    public static void Check(SpaceDifference found, NaiveCase[] all, Func<ChangedRow, NaiveCase[], int> smallestWitness)
    {
        (int, int, int, int) expected = (all.Count(one => one.IsComplete), all.Count(one => one.IsComplete && one.Change.Route is not null), all.Count(one => one.IsComplete && !one.Change.IsEmpty), 0);
        if (((int)found.Combinations, (int)found.RouteChanged, (int)found.AnyChanged, (int)found.Unlisted) != expected) Assert.Fail($"expected {expected}, found {found}");
        if (found.IsEmpty != Array.TrueForAll(all, one => one.Change.IsEmpty)) Assert.Fail("empty exactly when nothing changes");
        if (Array.Find(all, one => found.Rows.Count(one.IsIn) != (one.Change.IsEmpty ? 0 : 1)) is { } wrong) Assert.Fail($"{wrong.Change} stands in {found.Rows.Count(wrong.IsIn)} rows");
        foreach (ChangedRow row in found.Rows) Check(row, [.. all.Where(one => one.IsIn(row))], all, (int)found.Combinations, smallestWitness);
        if (!found.Rows.Select(row => row.Change.Route is null).SequenceEqual(found.Rows.Select(row => row.Change.Route is null).Order())) Assert.Fail("rows that change a route stand first");
    }

    private static void Check(ChangedRow row, NaiveCase[] members, NaiveCase[] all, int combinations, Func<ChangedRow, NaiveCase[], int> smallestWitness)
    {
        int count = members.Count(one => one.IsComplete);
        bool isRight = members.Length > 0
            && Array.TrueForAll(members, one => one.Change == row.Change)
            && row.Count == count
            && Math.Abs(row.Share - ((double)count / combinations)) < 1e-9
            && SameRoutes(row.OldRoutes, members.Select(one => one.OldRoute))
            && SameRoutes(row.NewRoutes, members.Select(one => one.NewRoute))
            && row.Witness.Items.Sum(item => item.Count + 1) + row.Witness.Report.Count == smallestWitness(row, members);
        if (!isRight) Assert.Fail($"{row}\nhas {members.Length} of {all.Length} members, {count} of them complete, such as {members.FirstOrDefault()}");
    }

    private static bool SameRoutes(ValueList<string> found, IEnumerable<string?> members) => found.Order().SequenceEqual(members.OfType<string>().Distinct().Order());
}
