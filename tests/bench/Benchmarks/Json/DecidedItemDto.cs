namespace Meldpunt.Triage.Benchmarks.Json;

/// <summary>The decision on an item in the wire format.</summary>
internal sealed class DecidedItemDto
{
    public required string Route { get; init; }

    public required string[] Reasons { get; init; }

    public required string[] Possible { get; init; }

    public required string[] Questions { get; init; }

    public required FactsDto Facts { get; init; }

    public UrlDto? Url { get; init; }

    public static DecidedItemDto Of(ItemDecision item) => new()
    {
        Route = item.Route,
        Reasons = [.. item.Reasons],
        Possible = [.. item.Possible],
        Questions = [.. item.Questions],
        Facts = FactsDto.Of(item.Answers),
        Url = UrlDto.Of(item.Url),
    };
}
