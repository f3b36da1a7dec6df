using System.Globalization;
using Meldpunt.Triage.Testing;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Test;

/// <summary>How much must be covered and killed at least, in per cent.</summary>
/// <param name="OfCoverage">For each kind of coverage.</param>
/// <param name="Mutants">For the mutants; null for no threshold.</param>
internal sealed record Thresholds(IReadOnlyDictionary<CoverageKind, double> OfCoverage, double? Mutants)
{
    private const string MutantsName = "mutants";

    private static readonly Dictionary<string, CoverageKind> Kinds = new(StringComparer.Ordinal)
    {
        ["rules"] = CoverageKind.Rule,
        ["conditions"] = CoverageKind.Condition,
        ["answers"] = CoverageKind.Answer,
        ["guarantees"] = CoverageKind.Guarantee,
        ["sections"] = CoverageKind.Section,
    };

    /// <summary>What there can be a threshold for.</summary>
    public static IReadOnlyCollection<string> Names { get; } = [.. Kinds.Keys, MutantsName];

    public static Thresholds Parse(IReadOnlyList<string> words)
    {
        Dictionary<CoverageKind, double> coverage = [];
        double? mutants = null;
        foreach (string word in words)
        {
            if (Parse(word) is not var (name, percent)) continue;
            if (name == MutantsName) mutants = percent;
            else coverage[Kinds[name]] = percent;
        }

        return new(coverage, mutants);
    }

    /// <summary>What is wrong with the words.</summary>
    public static IEnumerable<string> Faults(IReadOnlyList<string> words)
    {
        foreach (string word in words.Where(word => Parse(word) is null))
        {
            string name = word.Split('=')[0];
            yield return Kinds.ContainsKey(name) || name == MutantsName
                ? $"--min {name} takes a number from 0 to 100, as in '{name}=100'"
                : UnknownArgument.Message(name, "a kind of --min", Names);
        }
    }

    private static (string Name, double Percent)? Parse(string word)
    {
        string[] parts = word.Split('=');
        if (parts.Length != 2 || !(Kinds.ContainsKey(parts[0]) || parts[0] == MutantsName)) return null;
        bool isNumber = double.TryParse(parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double percent);
        return isNumber && percent is >= 0 and <= 100 ? (parts[0], percent) : null;
    }
}
