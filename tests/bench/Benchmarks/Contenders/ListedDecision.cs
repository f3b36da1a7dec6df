using Meldpunt.Triage.Benchmarks.Checks;

namespace Meldpunt.Triage.Benchmarks.Contenders;

/// <summary>A decision with its codes in lists, as most applications have it.</summary>
internal sealed class ListedDecision
{
    public required string Route { get; init; }

    public required List<ListedItem> Items { get; init; }

    public required List<string> Referrals { get; init; }

    public required List<string> Notices { get; init; }

    public DecisionText Text() => new(
        Route, string.Join("; ", Items.Select(item => DecisionText.Item(item.Route, string.Join(',', item.Reasons)))), string.Join(',', Referrals), string.Join(',', Notices));
}

/// <summary>The decision on an item, with its reasons in a list.</summary>
internal sealed record ListedItem(string Route, List<string> Reasons);
