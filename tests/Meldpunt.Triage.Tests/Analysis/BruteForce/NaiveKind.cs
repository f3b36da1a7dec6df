namespace Meldpunt.Triage.Tests.Analysis.BruteForce;

/// <summary>What a report's rules can see of an item, and how many answers the smallest such item takes, itself included.</summary>
internal sealed record NaiveKind(string Route, bool InDoubt, int Size)
{
    public static NaiveKind[] Of(IEnumerable<NaiveItem> items) =>
        [.. items.GroupBy(item => (item.Route, item.InDoubt)).Select(alike => new NaiveKind(alike.Key.Route, alike.Key.InDoubt, alike.Min(item => item.Size)))];
}
