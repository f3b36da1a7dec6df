namespace Meldpunt.Triage.TestPolicies.BruteForce;

/// <summary>What a report's rules can see of an item, and how many answers the smallest such item takes, itself included.</summary>
internal sealed record BruteForceKind(string Route, bool InDoubt, int Size)
{
    public static BruteForceKind[] Of(IEnumerable<BruteForceItem> items) =>
        [.. items.GroupBy(item => (item.Route, item.InDoubt)).Select(alike => new BruteForceKind(alike.Key.Route, alike.Key.InDoubt, alike.Min(item => item.Size)))];
}
