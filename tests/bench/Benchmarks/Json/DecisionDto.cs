using System.Text.Json;

namespace Meldpunt.Triage.Benchmarks.Json;

/// <summary>A decision of the wire format.</summary>
internal sealed class DecisionDto
{
    public string? Id { get; init; }

    public required string Route { get; init; }

    public required DecidedItemDto[] Items { get; init; }

    public required string[] Referrals { get; init; }

    public required string[] Notices { get; init; }

    public required string[] Questions { get; init; }

    public required PolicyVersion Policy { get; init; }

    public static DecisionDto Of(Decision decision) => new()
    {
        Id = decision.Id,
        Route = decision.Route,
        Items = [.. decision.Items.Select(DecidedItemDto.Of)],
        Referrals = [.. decision.Referrals.Select(referral => referral.Id)],
        Notices = [.. decision.Notices.Select(notice => notice.Id)],
        Questions = [.. decision.Questions],
        Policy = decision.Policy,
    };
}

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

/// <summary>The facts of an item in the wire format.</summary>
internal sealed class FactsDto
{
    public string? Format { get; init; }

    public string? Rendering { get; init; }

    public string? Persons { get; init; }

    public string? Nature { get; init; }

    public string? Place { get; init; }

    public string? Link { get; init; }

    public static FactsDto Of(Answers answers) => new()
    {
        Format = answers["format"],
        Rendering = answers["rendering"],
        Persons = answers["persons"],
        Nature = answers["nature"],
        Place = answers["place"],
        Link = answers["link"],
    };
}

/// <summary>What a URL told, in the wire format.</summary>
internal sealed class UrlDto
{
    public required string Evidence { get; init; }

    public string? Place { get; init; }

    public bool? Contradicted { get; init; }

    public int? Addresses { get; init; }

    public static UrlDto? Of(UrlFinding? url) => url is null ? null : new()
    {
        Evidence = JsonNamingPolicy.KebabCaseLower.ConvertName(url.Kind.ToString()),
        Place = url.Place is { } place ? JsonNamingPolicy.KebabCaseLower.ConvertName(place.ToString()) : null,
        Contradicted = url.Contradicted ? true : null,
        Addresses = url.Addresses > 1 ? url.Addresses : null,
    };
}
