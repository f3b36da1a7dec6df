namespace Meldpunt.Triage.Benchmarks.Json;

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
