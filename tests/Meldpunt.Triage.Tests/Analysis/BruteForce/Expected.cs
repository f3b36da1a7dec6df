using System.Numerics;
using Meldpunt.Triage.Analysis;

namespace Meldpunt.Triage.Tests.Analysis.BruteForce;

/// <summary>A finding as brute force expects it.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Code">What kind it is.</param>
/// <param name="Path">Where it stands.</param>
/// <param name="Rules">The rules that it names; null where these are checked on their own.</param>
/// <param name="Count">How many combinations show it.</param>
/// <param name="Combinations">Of how many.</param>
/// <param name="Size">The size of the smallest witness: its answers, and one more for each item.</param>
internal sealed record Expected(FindingSeverity Severity, string Code, string Path, string[]? Rules = null, BigInteger? Count = null, BigInteger? Combinations = null, int? Size = null)
{
    /// <summary>Words that its message must have.</summary>
    public string Says { get; init; } = "";

    /// <summary>Whether a witness shows it.</summary>
    public Func<Witness, bool> Shows { get; init; } = _ => true;

    /// <summary>Whether the rules that it names are right; asked where they are not given.</summary>
    public Func<string[], bool> Names { get; init; } = _ => true;

    public bool Is(Finding finding) =>
        (finding.Severity, finding.Code, finding.Path, finding.Count, finding.Combinations) == (Severity, Code, Path, Count, Combinations)
        && (Rules?.SequenceEqual(finding.Rules) ?? Names([.. finding.Rules]))
        && finding.Message.Contains(Says, StringComparison.Ordinal)
        && finding.Witnesses.Count == (Size is null ? 0 : 1)
        && finding.Witnesses.All(witness => SizeOf(witness) == Size && Shows(witness));

    /// <summary>Each expected finding is found, and nothing else.</summary>
    public static void Compare(IEnumerable<Expected> expected, IEnumerable<Finding> found)
    {
        List<Finding> left = [.. found];
        Expected[] missing = [.. expected.Where(one => !Take(left, one))];
        if (missing.Length == 0 && left.Count == 0) return;
        Assert.Fail($"Not found as expected:\n{string.Join('\n', missing.Select(one => $"{one} names {string.Join(' ', one.Rules ?? [])}"))}\nFound besides:\n{string.Join('\n', left.Select(one => $"{one.Severity} {one.Path} {one}"))}");
    }

    private static int SizeOf(Witness witness) => witness.Items.Sum(item => item.Count) + witness.Report.Count + witness.Items.Count;

    private static bool Take(List<Finding> left, Expected one)
    {
        int place = left.FindIndex(one.Is);
        if (place >= 0) left.RemoveAt(place);
        return place >= 0;
    }
}
