using System.Text;
using Meldpunt.Triage.Benchmarks.Starting;

namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>Writes what a run measured as a page of Markdown.</summary>
internal static class BenchmarksDocument
{
    public static string Of(RunFigures run)
    {
        StringBuilder page = new();
        Add(page, ["# Benchmarks", "", $"Made by `{run.Command}` on:", "", "```", .. run.Environment, "```", ""]);
        Add(page,
        [
            "All contenders decide the same seeded reports under the shipped policy; before any timing their routes, reasons,",
            "referrals and notices are compared with this library's on every report, and a difference stops the run. The reports",
            "have 0 to 3 items, most have 1, and their answers are drawn evenly; among unanswered facts each is left out with a",
            "chance of 0.3. Each contender gets its reports in the form that suits it best, prepared beforehand: answers for this",
            "library, an array of bytes for hand-written code and the table, objects for RulesEngine. This library's answers carry",
            "the number of their combination from then on, so deciding them is a table lookup, as for the precomputed table;",
            "what preparing costs is in the rows for typed reports and lines of JSON. Answers that are drawn evenly are the hardest",
            "for a processor to predict, which slows flags down; with 1,000 reports it has learnt them. Times are of the fastest",
            "iteration; the ratios under “Bounds” are of contenders that took turns in one process.",
            "",
        ]);
        Add(page, ["## Bounds", "", "| what | bound | measured | |", "|---|--:|--:|---|", .. Bounds.Measure(run).Select(bound => bound.Row()), ""]);
        Add(page, ["“Flags” is hand-written if and else with flags on complete facts, of as many reports. For these ratios both take turns in one",
            "process and the best turn of each counts; in the tables below each has a process of its own.", ""]);
        Add(page, ["## Deciding", "", .. BenchmarkTables.Decisions(run.Benchmarks), "", .. BenchmarkTables.Lines(run.Benchmarks), ""]);
        Add(page, ["System.Text.Json decides nothing: it writes a decision made beforehand, to the same bytes.", ""]);
        Add(page, ["## Other work", "", .. BenchmarkTables.Others(run.Benchmarks), ""]);
        Add(page, ["## From process start to a first decision", "", "The median of 21 pairs of processes, one after the other.", ""]);
        Add(page, ["| | an empty program | a first decision | ratio |", "|---|--:|--:|--:|", Row("with the JIT", run.Cold.Jit), Row("with the JIT, published ready to run", run.Cold.Ready), Row("native AOT", run.Cold.Aot), ""]);
        Add(page, ["## More rules", "", "An item under a generated policy over six facts, all answered, 100 items.", "", .. BenchmarkTables.Rules(run.Benchmarks), ""]);
        Add(page, ["## Larger policies", "", .. ScaledTable.Intro, "", .. ScaledTable.Of([.. run.ByRules, .. run.ByRulesUnnumbered, .. run.ByFacts]), ""]);
        Add(page, ["## Counts that depend on no machine", "", .. Counts(run), ""]);
        return page.ToString().TrimEnd() + "\n";
    }

    private static string Row(string name, ColdPair pair) =>
        $"| {name} | {Figures.Number(pair.Empty)} ms | {Figures.Number(pair.Decision)} ms | {Figures.Number(pair.Ratio)} × |";

    private static string[] Counts(RunFigures run) =>
    [
        "| the shipped policy | |",
        "|---|--:|",
        $"| nodes of the diagram over complete answers | {Figures.Count(run.Counts.Complete)} |",
        $"| nodes of the diagram of routes in which unanswered is a value | {Figures.Count(run.Counts.Partial)} |",
        $"| words of 64 bits for a set of rules | {Figures.Count(run.Counts.MaskWords)} |",
        $"| KiB kept by an engine, with its policy | {Figures.Number(run.KeptWithPolicy / 1024)} |",
        $"| KiB kept by an engine, without its policy | {Figures.Number(run.KeptBesidePolicy / 1024)} |",
    ];

    private static void Add(StringBuilder page, IEnumerable<string> lines)
    {
        foreach (string line in lines) page.Append(line).Append('\n');
    }
}
