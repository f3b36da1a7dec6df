using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.TestPolicies.BruteForce;

namespace Meldpunt.Triage.Tests.Analysis.Differences;

/// <summary>Compares the rows and counts of a difference with every combination of answers; null when all is right.</summary>
internal static class Comparison
{
    /// <param name="found">The difference.</param>
    /// <param name="all">Every combination.</param>
    /// <param name="smallestWitness">The size of the smallest witness of a row with these members.</param>
    public static void Check(DifferenceTable found, BruteForceCase[] all, Func<DifferenceRow, BruteForceCase[], int> smallestWitness)
    {
        (int, int, int, int) expected = (all.Count(one => one.IsComplete), all.Count(one => one.IsComplete && one.Change.Route is not null), all.Count(one => one.IsComplete && !one.Change.IsEmpty), 0);
        if (((int)found.Combinations, (int)found.RouteChanged, (int)found.AnyChanged, (int)found.CombinationsOmitted) != expected) Assert.Fail($"expected {expected}, found {found}");
        if (found.IsEmpty != Array.TrueForAll(all, one => one.Change.IsEmpty)) Assert.Fail("empty exactly when nothing changes");
        List<BruteForceCase>[] members = [.. found.Rows.Select(_ => new List<BruteForceCase>())];
        foreach (BruteForceCase one in all)
        {
            int[] rows = [.. Enumerable.Range(0, members.Length).Where(row => one.IsIn(found.Rows[row]))];
            if (rows.Length != (one.Change.IsEmpty ? 0 : 1)) Assert.Fail($"{one.Change} stands in {rows.Length} rows");
            foreach (int row in rows) members[row].Add(one);
        }

        for (int row = 0; row < members.Length; row++) Check(found.Rows[row], [.. members[row]], all, (int)found.Combinations, smallestWitness);
        if (!found.Rows.Select(row => row.Change.Route is null).SequenceEqual(found.Rows.Select(row => row.Change.Route is null).Order())) Assert.Fail("rows that change a route stand first");
    }

    private static void Check(DifferenceRow row, BruteForceCase[] members, BruteForceCase[] all, int combinations, Func<DifferenceRow, BruteForceCase[], int> smallestWitness)
    {
        int count = members.Count(one => one.IsComplete);
        bool isRight = members.Length > 0
            && Array.TrueForAll(members, one => one.Change == row.Change)
            && row.Count == count
            && Math.Abs(row.Share - ((double)count / combinations)) < 1e-9
            && SameRoutes(row.OldRoutes, members.Select(one => one.OldRoute))
            && SameRoutes(row.NewRoutes, members.Select(one => one.NewRoute))
            && row.Witness.Items.Sum(item => item.Count + 1) + row.Witness.Report.Count + (row.Witness.WithAddress ? 1 : 0) == smallestWitness(row, members);
        if (!isRight) Assert.Fail($"{row}\nhas {members.Length} of {all.Length} members, {count} of them complete, such as {members.FirstOrDefault(one => one.Change != row.Change) ?? members.FirstOrDefault()}");
    }

    private static bool SameRoutes(ValueList<string> found, IEnumerable<string?> members) => found.Order().SequenceEqual(members.OfType<string>().Distinct().Order());
}
