using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.BruteForce;

/// <summary>
/// Every summary of items that can come about, each once, with the smallest items that make it: which routes occur, of each condition on some
/// or no item whether some fulfils it, and of each on every item whether some does not.
/// </summary>
internal static class BruteForceSummaries
{
    // A summary of more items is that of fewer with one more, so the kinds are added one after another.
    public static BruteForceKind[][] Of(BruteForceKind[] kinds, params TriagePolicy[] policies)
    {
        Func<BruteForceKind, bool>[] asked = [.. policies.SelectMany(Asked)];
        Dictionary<string, BruteForceKind[]> all = new() { [Key([], asked)] = [] };
        foreach (BruteForceKind kind in kinds)
        {
            foreach (BruteForceKind[] items in all.Values.ToArray())
            {
                BruteForceKind[] more = [.. items, kind];
                string key = Key(more, asked);
                if (!all.TryGetValue(key, out BruteForceKind[]? known) || Size(more) < Size(known)) all[key] = more;
            }
        }

        return [.. all.Values];
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

    private static string Key(BruteForceKind[] items, Func<BruteForceKind, bool>[] asked) =>
        string.Join(' ', items.Select(item => item.Route).Distinct().Order()) + "/" + string.Concat(asked.Select(one => items.Any(one) ? 'y' : 'n'));
}
