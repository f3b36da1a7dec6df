using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.BruteForce;

/// <summary>
/// Every summary of items that can come about, each once, with the smallest items that make it: which routes occur, of each condition on some
/// or no item whether some fulfils it, and of each on every item whether some does not.
/// </summary>
internal static class BruteForceSummaries
{
    // A summary of more items is that of fewer with one more, so the kinds are added one after another. Each is asked everything once.
    public static BruteForceKind[][] Of(BruteForceKind[] kinds, params TriagePolicy[] policies)
    {
        Func<BruteForceKind, bool>[] asked = [.. policies.SelectMany(Asked)];
        Dictionary<string, Summary> all = new() { [Key([], new bool[asked.Length])] = new([], new bool[asked.Length]) };
        foreach (BruteForceKind kind in kinds)
        {
            bool[] says = [.. asked.Select(one => one(kind))];
            foreach (Summary fewer in all.Values.ToArray())
            {
                Summary more = new([.. fewer.Items, kind], [.. fewer.Some.Zip(says, (before, one) => before || one)]);
                string key = Key(more.Items, more.Some);
                if (!all.TryGetValue(key, out Summary? known) || Size(more.Items) < Size(known.Items)) all[key] = more;
            }
        }

        return [.. all.Values.Select(summary => summary.Items)];
    }

    private static int Size(BruteForceKind[] items) => items.Sum(item => item.Size);

    private static IEnumerable<Func<BruteForceKind, bool>> Asked(TriagePolicy policy)
    {
        foreach (ReportCondition condition in BruteForceKind.Conditions(policy))
        {
            if (condition.SomeItem is { } some) yield return item => item.Fulfils(policy, some);
            if (condition.NoItem is { } no) yield return item => item.Fulfils(policy, no);
            if (condition.EveryItem is { } every) yield return item => !item.Fulfils(policy, every);
        }
    }

    private static string Key(BruteForceKind[] items, bool[] some) =>
        string.Join(' ', items.Select(item => item.Route).Distinct().Order()) + "/" + string.Concat(some.Select(one => one ? 'y' : 'n'));

    /// <summary>Some items, and of all that is asked whether it is so of some of them.</summary>
    private sealed record Summary(BruteForceKind[] Items, bool[] Some);
}
