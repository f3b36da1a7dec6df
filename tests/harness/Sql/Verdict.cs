namespace Meldpunt.Triage.Harness.Sql;

/// <summary>What came of comparing a database with the library.</summary>
/// <param name="Items">How many items were compared.</param>
/// <param name="Reports">How many reports.</param>
/// <param name="Differences">In how many of them something differs.</param>
/// <param name="First">What differs in the first of these; null for none.</param>
internal sealed record Verdict(int Items, int Reports, int Differences, string? First)
{
    public static Verdict None { get; } = new(0, 0, 0, null);

    public static Verdict operator +(Verdict left, Verdict right) =>
        new(left.Items + right.Items, left.Reports + right.Reports, left.Differences + right.Differences, left.First ?? right.First);

    public override string ToString() =>
        $"{Items} items and {Reports} reports compared, {Differences} differences{(First is null ? "" : $"; the first: {First}")}";
}
