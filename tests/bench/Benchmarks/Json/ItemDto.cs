namespace Meldpunt.Triage.Benchmarks.Json;

/// <summary>An item of the wire format.</summary>
internal sealed class ItemDto
{
    public string? Url { get; set; }

    public string? Format { get; set; }

    public string? Rendering { get; set; }

    public string? Persons { get; set; }

    public string? Nature { get; set; }

    public string? Place { get; set; }

    public string? Link { get; set; }
}
