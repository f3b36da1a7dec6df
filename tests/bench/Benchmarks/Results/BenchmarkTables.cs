using Meldpunt.Triage.Benchmarks.Cases;
using Meldpunt.Triage.Benchmarks.Checks;

namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>The tables of what was timed for the shipped policy.</summary>
internal static class BenchmarkTables
{
    private static readonly int[] Sizes = [1_000, EveryContender.Reports, EveryContender.ManyReports];

    /// <summary>Prepared reports, beside hand-written code.</summary>
    public static IEnumerable<string> Decisions(Measurements of)
    {
        yield return "| a report, prepared | 1,000 reports | 10,000 reports | 200,000 reports | to flags | allocated |";
        yield return "|---|--:|--:|--:|--:|--:|";
        yield return Decision(of, "**this library**, complete facts", nameof(DecideCases), nameof(DecideCases.Engine));
        yield return Decision(of, "**this library**, unanswered facts", nameof(UnansweredCases), nameof(UnansweredCases.Engine));
        yield return Decision(of, "hand-written if and else, flags", nameof(DecideCases), nameof(DecideCases.Flags));
        yield return Decision(of, "hand-written if and else, lists", nameof(DecideCases), nameof(DecideCases.Lists));
        yield return Decision(of, "precomputed table, complete facts", nameof(DecideCases), nameof(DecideCases.Table));
        yield return Decision(of, "precomputed table, unanswered facts", nameof(UnansweredCases), nameof(UnansweredCases.Table));
        yield return Slow(of, "RulesEngine 6.0.1", nameof(RulesEngineCases.RulesEngine));
        yield return Slow(of, "NRules 1.0.4, 50 reports in a session", nameof(RulesEngineCases.NRulesBatched));
        yield return Slow(of, "NRules 1.0.4, reused session", nameof(RulesEngineCases.NRulesReused));
        yield return Slow(of, "NRules 1.0.4, new session", nameof(RulesEngineCases.NRulesNew));
    }

    /// <summary>An item under generated policies of more and more rules, or facts, by contender.</summary>
    public static IEnumerable<string> ByCount(Measurements of, string what, int[] counts)
    {
        yield return $"| {what} | {string.Join(" | ", Growth.Contenders)} |";
        yield return "|--:|" + string.Concat(Enumerable.Repeat("--:|", Growth.Contenders.Length));
        foreach (int count in counts)
        {
            yield return $"| {Figures.Count(count)} | {string.Join(" | ", Growth.Contenders.Select(contender => Figures.Time(of[Growth.Name(contender, count, what)])))} |";
        }
    }

    /// <summary>Lines of JSON.</summary>
    public static IEnumerable<string> Lines(Measurements of)
    {
        yield return "| a line of JSON to a line of JSON | this library decides | System.Text.Json reads and writes | ratio | allocated | by System.Text.Json |";
        yield return "|---|--:|--:|--:|--:|--:|";
        foreach (bool urls in (bool[])[false, true])
        {
            Measured engine = of[nameof(LineCases), nameof(LineCases.Engine), urls];
            Measured other = of[nameof(LineCases), nameof(LineCases.Serializer), urls];
            yield return $"| {(urls ? "URLs in half of the items" : "no URLs")} | {Figures.Time(engine.Nanoseconds)} | {Figures.Time(other.Nanoseconds)} | {Figures.Ratio(engine.Nanoseconds / other.Nanoseconds)} | {Figures.Bytes(engine.Bytes)} | {Figures.Bytes(other.Bytes)} |";
        }
    }

    /// <summary>Everything else that has no contender.</summary>
    public static IEnumerable<string> Others(Measurements of)
    {
        yield return "| this library | time | allocated |";
        yield return "|---|--:|--:|";
        yield return Other(of, "decide a typed report with URLs", nameof(ReportCases), nameof(ReportCases.Decide));
        yield return Other(of, "explain a decision", nameof(ReportCases), nameof(ReportCases.Explain));
        yield return Other(of, "the next question about an item", nameof(ReportCases), nameof(ReportCases.Next));
        yield return Other(of, "a line of 200,000, one core", nameof(BatchCases), nameof(BatchCases.OneCore));
        yield return Other(of, "a line of 200,000, all cores", nameof(BatchCases), nameof(BatchCases.AllCores));
        yield return Other(of, "read the shipped policy and make an engine", nameof(PolicyCases), nameof(PolicyCases.Create));
        yield return Other(of, "check the shipped policy", nameof(PolicyCases), nameof(PolicyCases.Check));
        yield return Other(of, "diff of the two sample policies", nameof(PolicyCases), nameof(PolicyCases.Diff));
    }

    private static double Flags(Measurements of) => of[nameof(DecideCases), nameof(DecideCases.Flags), EveryContender.Reports].Nanoseconds;

    private static string Decision(Measurements of, string what, string type, string method)
    {
        Measured[] measured = [.. Sizes.Select(size => of[type, method, size])];
        string times = string.Join(" | ", measured.Select(figure => Figures.Time(figure.Nanoseconds)));
        return $"| {what} | {times} | {Figures.Ratio(measured[1].Nanoseconds / Flags(of))} | {Figures.Bytes(measured[1].Bytes)} |";
    }

    private static string Slow(Measurements of, string what, string method)
    {
        Measured measured = of[nameof(RulesEngineCases), method];
        return $"| {what} (500 reports) | {Figures.Time(measured.Nanoseconds)} | | | {Figures.Ratio(measured.Nanoseconds / Flags(of))} | {Figures.Bytes(measured.Bytes)} |";
    }

    private static string Other(Measurements of, string what, string type, string method)
    {
        Measured measured = of[type, method];
        return $"| {what} | {Figures.Time(measured.Nanoseconds)} | {Figures.Bytes(measured.Bytes)} |";
    }
}
