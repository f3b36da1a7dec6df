namespace Meldpunt.Triage.Benchmarks.Packed;

/// <summary>An item in six bytes.</summary>
internal readonly record struct PackedItem(
    FormatByte Format, RenderingByte Rendering, PersonsByte Persons, NatureByte Nature, PlaceByte Place, LinkByte Link)
{
    public static PackedItem Of(ReportItem item) => new(
        (FormatByte)Value(item.Format),
        (RenderingByte)Value(item.Rendering),
        (PersonsByte)Value(item.Persons),
        (NatureByte)Value(item.Nature),
        (PlaceByte)Value(item.Place),
        (LinkByte)Value(item.Link));

    /// <summary>0 for unanswered, 1 for the first answer.</summary>
    public static int Value<T>(T? answer)
        where T : struct, Enum => answer is { } given ? Convert.ToInt32(given, null) + 1 : 0;
}
