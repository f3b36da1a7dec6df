namespace Meldpunt.Triage.Benchmarks.Packed;

/// <summary>The facts of a report in five bytes.</summary>
internal readonly record struct PackedFacts(
    YesNoByte ImmediateDanger, YesNoByte ChildConcern, YesNoByte Anonymous, YesNoByte Searched, YesNoByte Shared)
{
    public static PackedFacts Of(Report report) => new(
        (YesNoByte)PackedItem.Value(report.ImmediateDanger),
        (YesNoByte)PackedItem.Value(report.ChildConcern),
        (YesNoByte)PackedItem.Value(report.Anonymous),
        (YesNoByte)PackedItem.Value(report.Searched),
        (YesNoByte)PackedItem.Value(report.Shared));
}

/// <summary>An answer about the report, in a byte.</summary>
internal enum YesNoByte : byte
{
    Unanswered,
    Yes,
    No,
    InDoubt,
}
