using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.BruteForce;

/// <summary>
/// Every summary of items that can come about, each once, with the smallest items that make it: which routes occur, and of each condition
/// on items whether some item fulfils it and whether some does not.
/// </summary>
internal static class BruteForceSummaries
{
    // A summary of more items is that of fewer with one more, so the kinds are added one after another.
    public static BruteForceKind[][] Of(BruteForceKind[] kinds, params TriagePolicy[] policies)
    {
        (TriagePolicy Policy, ItemCondition Item)[] asked = [.. policies.SelectMany(policy => BruteForceKind.Asked(policy).Select(item => (policy, item)))];
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

    private static string Key(BruteForceKind[] items, (TriagePolicy Policy, ItemCondition Item)[] asked) =>
        string.Join(' ', items.Select(item => item.Route).Distinct().Order()) + "/"
        + string.Concat(asked.Select(one => $"{Sign(items.Any(item => item.Fulfils(one.Policy, one.Item)))}{Sign(items.Any(item => !item.Fulfils(one.Policy, one.Item)))}"));

    private static char Sign(bool yes) => yes ? 'y' : 'n';
}
