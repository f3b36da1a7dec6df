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
