using System.Text.Json;

namespace Meldpunt.Triage.Benchmarks.Json;

/// <summary>Writes reports as lines of the wire format.</summary>
internal static class ReportLines
{
    public static byte[][] Of(Report[] reports) =>
        [.. reports.Select(report => JsonSerializer.SerializeToUtf8Bytes(Dto(report), WireContext.Default.ReportDto))];

    /// <summary>The lines as one file.</summary>
    public static byte[] File(byte[][] lines)
    {
        using MemoryStream file = new();
        foreach (byte[] line in lines)
        {
            file.Write(line);
            file.WriteByte((byte)'\n');
        }

        return file.ToArray();
    }

    private static ReportDto Dto(Report report) => new()
    {
        Id = report.Id,
        Items = [.. report.Items.Select(Dto)],
        ImmediateDanger = Word(report.ImmediateDanger),
        ChildConcern = Word(report.ChildConcern),
        Anonymous = Word(report.Anonymous),
        Searched = Word(report.Searched),
        Shared = Word(report.Shared),
    };

    private static ItemDto Dto(ReportItem item) => new()
    {
        Url = item.Url,
        Format = Word(item.Format),
        Rendering = Word(item.Rendering),
        Persons = Word(item.Persons),
        Nature = Word(item.Nature),
        Place = Word(item.Place),
        Link = Word(item.Link),
    };

    private static string? Word<T>(T? answer)
        where T : struct, Enum => answer is { } given ? JsonNamingPolicy.KebabCaseLower.ConvertName(given.ToString()) : null;
}
