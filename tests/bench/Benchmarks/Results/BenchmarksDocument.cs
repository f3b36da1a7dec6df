using System.Text;
using Meldpunt.Triage.Benchmarks.Cases;
using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Pictures;
using Meldpunt.Triage.Benchmarks.Processes;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>Writes the figures as a page of Markdown with pictures.</summary>
internal static class BenchmarksDocument
{
    /// <summary>Writes docs/benchmarks.md, and its pictures in docs/benchmarks.</summary>
    public static void Write(Measurements figures)
    {
        foreach ((string path, string text) in Files(figures)) File.WriteAllText(path, text);
    }

    /// <summary>Throws when these files are not what the kept figures give: somebody changed one of them, or what writes them.</summary>
    public static void ExpectWritten()
    {
        foreach ((string path, string text) in Files(Measurements.Last()))
        {
            if (!File.Exists(path) || File.ReadAllText(path) != text) throw new InvalidOperationException($"{Path.GetRelativePath(Clone.Root, path)} is another: write it with -- write");
        }
    }

    private static IEnumerable<(string Path, string Text)> Files(Measurements figures)
    {
        yield return (Clone.PathOf("docs", "benchmarks.md"), Page(figures, Measurements.Before()));
        yield return (Clone.PathOf("docs", "benchmarks", "decisions.svg"), Decisions(figures).Draw());
        yield return (Clone.PathOf("docs", "benchmarks", "lines.svg"), Lines(figures).Draw());
        yield return (Clone.PathOf("docs", "benchmarks", "rules.svg"), ByRules(figures).Draw());
        yield return (Clone.PathOf("docs", "benchmarks", "facts.svg"), ByFacts(figures).Draw());
    }

    private static string Page(Measurements run, Measurements before)
    {
        StringBuilder page = new();
        Add(page, ["# Benchmarks", "", $"Made by `dotnet run -c Release --project tests/bench/Benchmarks -- run{(run.IsShort ? " --short" : "")}` on:", "", "```", .. run.Environment, "```", ""]);
        Add(page, [$"![{Decisions(run).Words}](benchmarks/decisions.svg)", "", $"![{Lines(run).Words}](benchmarks/lines.svg)", ""]);
        Add(page,
        [
            "All contenders decide the same seeded reports under the shipped policy; before any timing their routes, reasons,",
            "referrals and notices are compared with this library's on every report, and a difference stops the run. The reports",
            "have 0 to 3 items, most have 1, and their answers are drawn evenly; among unanswered facts each is left out with a",
            "chance of 0.3. Each contender gets its reports in the form that suits it best, prepared beforehand: answers for this",
            "library, an array of bytes for hand-written code and the table, objects for RulesEngine and NRules. This library's answers carry",
            "the number of their combination from then on, so deciding them is a table lookup, as for the precomputed table;",
            "what preparing costs is in the rows for typed reports and lines of JSON. Answers that are drawn evenly are the hardest",
            "for a processor to predict, which slows flags down; with 1,000 reports it has learnt them.",
            "",
        ]);
        Add(page, ["## Bounds", "", "| what | bound | before | measured | |", "|---|--:|--:|--:|---|", .. Bounds.All.Select(bound => bound.Row(before[bound.What], run[bound.What])), ""]);
        Add(page,
        [
            "“Flags” is hand-written if and else with flags on complete facts, of as many reports. Ratios are of what took turns in one process,",
            "the best turn of each; in the tables below each has a process of its own, and its fastest iteration counts. Ratios of whole",
            $"processes are the median of five pairs: `cat` copies the lines and the decisions to one file, and jq decides nothing, it runs `{JqRun.Reshaping}`.",
            "Their lines are those of `tests/harness lines make`: half have addresses, of every kind, and one in fifty is blank or faulty, so they take longer than those of the tables.",
            "“Before” is of [an earlier measurement](benchmarks/before.json), where there is one.",
            "What was not measured needs two cores and `taskset`, or `jq`. What a newcomer's first command and `dotnet test` take is held by `.ci/run loop`.",
            "",
        ]);
        Add(page, ["## Deciding", "", .. BenchmarkTables.Decisions(run), "", .. BenchmarkTables.Lines(run), ""]);
        Add(page,
        [
            "System.Text.Json decides nothing: it writes a decision made beforehand, to the same bytes. NRules runs [the policy's rules as",
            "classes](../samples/NRulesRules/ItemRules.cs), each of which only notes that it fired; a policy of this library in its sessions is [another thing](nrules.md#what-it-costs).",
            "",
        ]);
        Add(page, ["## Other work", "", .. BenchmarkTables.Others(run), ""]);
        Add(page, ["## From process start to a first decision", "", "The median of 21 pairs of processes, one after the other.", ""]);
        Add(page, ["| | an empty program | a first decision | ratio |", "|---|--:|--:|--:|"]);
        Add(page, [Start("with the JIT", run[ColdStart.EmptyJit], run[ColdStart.DecisionJit], run[Bounds.StartJit])]);
        Add(page, [Start("with the JIT, published ready to run", run[ColdStart.EmptyReady], run[ColdStart.DecisionReady], run[Bounds.StartReady])]);
        Add(page, [Start("native AOT", run[ColdStart.EmptyNative], run[ColdStart.DecisionNative], run[Bounds.StartNative]), ""]);
        Add(page,
        [
            "## More rules, and more facts", "",
            $"![{ByRules(run).Words}](benchmarks/rules.svg)", "",
            $"![{ByFacts(run).Words}](benchmarks/facts.svg)", "",
            "An item under generated policies, all facts answered but where it says unanswered. The mask loop is hand-written: for each rule one mask of the answers that",
            "it excludes. It finds what applies, and neither the route nor what is open; nor do RulesEngine and NRules, 50 items in a session. By rules: over six",
            "facts, whose combinations are numbered. By facts: 100 rules, each over some facts of a cluster of five; from ten facts on",
            "combinations are not numbered.",
            "",
            .. BenchmarkTables.ByCount(run, "rules", Growth.RuleCounts), "",
            .. BenchmarkTables.ByCount(run, "facts", Growth.FactCounts), "",
        ]);
        Add(page,
        [
            "## Larger policies", "",
            "Generated policies without guarantees, 1,000 random items each, the best of 50 rounds in one process. Rules combine",
            "facts of one cluster of five, or any facts. Making includes the proofs and the first decision with nothing answered.",
            "Only the combinations of six facts are few enough to be numbered. A diagram of 0 nodes means that the rules catch every",
            "item in their first group; what has no figure is over the node budget.",
            "",
            .. ScaledFigures.Table(run),
        ]);
        return page.ToString();
    }

    private static string Start(string name, double empty, double decision, double ratio) =>
        $"| {name} | {Figures.Number(empty)} ms | {Figures.Number(decision)} ms | {Figures.Ratio(ratio)} |";

    private static RateChart Decisions(Measurements of)
    {
        double Rate(string type, string method, object? parameter = null) => 1e9 / of[type, method, parameter].Nanoseconds;
        return new("Decisions a second, prepared reports, one core", "decisions a second", IsLogarithmic: true,
        [
            ("this library", "ours", Rate(nameof(DecideCases), nameof(DecideCases.Engine), EveryContender.Reports)),
            ("this library, unanswered facts", "ours", Rate(nameof(UnansweredCases), nameof(UnansweredCases.Engine), EveryContender.Reports)),
            ("a precomputed table", "other", Rate(nameof(DecideCases), nameof(DecideCases.Table), EveryContender.Reports)),
            ("hand-written, flags", "other", Rate(nameof(DecideCases), nameof(DecideCases.Flags), EveryContender.Reports)),
            ("hand-written, lists", "other", Rate(nameof(DecideCases), nameof(DecideCases.Lists), EveryContender.Reports)),
            ("RulesEngine", "second", Rate(nameof(RulesEngineCases), nameof(RulesEngineCases.RulesEngine))),
            ("NRules, 50 reports in a session", "third", Rate(nameof(RulesEngineCases), nameof(RulesEngineCases.NRulesBatched))),
            ("NRules, reused session", "third", Rate(nameof(RulesEngineCases), nameof(RulesEngineCases.NRulesReused))),
            ("NRules, new session", "third", Rate(nameof(RulesEngineCases), nameof(RulesEngineCases.NRulesNew))),
        ]);
    }

    private static RateChart Lines(Measurements of) => new("Lines of JSON a second", "lines a second", IsLogarithmic: false,
    [
        ("meldpunt to a file, two cores", "ours", LinesRun.Written(of)),
        ("meldpunt to null, two cores", "ours", of[LinesRun.TwoCores]),
        ("meldpunt to null, one core", "ours", of[LinesRun.OneCore]),
        ("jq to null, only reshaping, of CPU", "other", of[JqRun.Reshaped]),
        ("cat of both files to a file", "other", of[LinesRun.Copied]),
    ]);

    private static GrowthChart ByRules(Measurements of) => new(
        "An item under more and more rules", "rules, over six facts", Growth.RuleCounts, IsLogarithmic: true, ByCount(of, Growth.RuleCounts, "rules"));

    private static GrowthChart ByFacts(Measurements of) => new(
        "An item over more and more facts", "facts, under 100 rules", Growth.FactCounts, IsLogarithmic: false, ByCount(of, Growth.FactCounts, "facts"));

    private static (string, string, double[])[] ByCount(Measurements of, int[] counts, string what) =>
    [
        .. Growth.Contenders.Zip((string[])["ours", "ours dashed", "fourth", "third", "second"], (contender, kind) =>
            (contender, kind, counts.Select(count => of[Growth.Name(contender, count, what)]).ToArray())),
    ];

    private static void Add(StringBuilder page, IEnumerable<string> lines)
    {
        foreach (string line in lines) page.Append(line).Append('\n');
    }
}
