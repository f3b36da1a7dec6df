namespace Meldpunt.Triage.Benchmarks.Json;

/// <summary>A report of the wire format, as plain an object as it can be.</summary>
internal sealed class ReportDto
{
    public string? Id { get; set; }

    public ItemDto[] Items { get; set; } = [];

    public string? ImmediateDanger { get; set; }

    public string? ChildConcern { get; set; }

    public string? Anonymous { get; set; }

    public string? Searched { get; set; }

    public string? Shared { get; set; }
}

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
