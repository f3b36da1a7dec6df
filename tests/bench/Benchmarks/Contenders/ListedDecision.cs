namespace Meldpunt.Triage.Benchmarks.Contenders;

/// <summary>A decision with its codes in lists, as most applications have it.</summary>
internal sealed class ListedDecision
{
    public required string Route { get; init; }

    public required List<ListedItem> Items { get; init; }

    public required List<string> Referrals { get; init; }

    public required List<string> Notices { get; init; }
}
