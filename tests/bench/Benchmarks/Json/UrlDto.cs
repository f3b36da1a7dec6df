using System.Text.Json;

namespace Meldpunt.Triage.Benchmarks.Json;

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
