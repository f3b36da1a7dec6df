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
