using System.Text.Json;
using Meldpunt.Triage.Intake;

namespace Meldpunt.Triage.Benchmarks.Json;

/// <summary>What a URL told, in the wire format.</summary>
internal sealed class UrlDto
{
    public required string Evidence { get; init; }

    public string? Place { get; init; }

    public bool? Contradicted { get; init; }

    public static UrlDto? Of(UrlFinding? url) => url is null ? null : new()
    {
        Evidence = JsonNamingPolicy.KebabCaseLower.ConvertName(url.Evidence.Kind.ToString()),
        Place = url.Evidence.Place is { } place ? JsonNamingPolicy.KebabCaseLower.ConvertName(place.ToString()) : null,
        Contradicted = url.Contradicted ? true : null,
    };
}
