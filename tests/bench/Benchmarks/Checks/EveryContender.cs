using Meldpunt.Triage.Benchmarks.Contenders;
using Meldpunt.Triage.Benchmarks.Json;
using Meldpunt.Triage.Benchmarks.Packed;
using Meldpunt.Triage.Benchmarks.Reports;

namespace Meldpunt.Triage.Benchmarks.Checks;

/// <summary>Compares every contender with the engine on every report that is timed.</summary>
internal static class EveryContender
{
    /// <summary>How many reports are timed.</summary>
    public const int Reports = 10_000;

    /// <summary>How many more there are to see what the processor cannot learn by heart.</summary>
    public const int ManyReports = 200_000;

    /// <summary>The seed of all reports.</summary>
    public const int Seed = 7;

    /// <summary>The checks by name; each throws at the first difference.</summary>
    public static IEnumerable<(string Name, Action Check)> Checks =>
    [
        ("complete facts", () => OfComplete(SeededReports.Complete(Reports, Seed), withRulesEngines: true)),
        ("unanswered facts", () => OfPartial(SeededReports.Partial(Reports, Seed))),
        ("200,000 reports", () => OfComplete(SeededReports.Complete(ManyReports, Seed), withRulesEngines: false)),
        ("lines of JSON", () => OfLines(Addresses.None(SeededReports.Complete(Reports, Seed)))),
        ("lines of JSON with URLs", () => OfLines(Addresses.Given(SeededReports.Complete(Reports, Seed)))),
    ];

    private static void OfComplete(Report[] reports, bool withRulesEngines)
    {
        PreparedReports prepared = new(TriageEngine.Default, reports);
        PackedReports packed = new(reports);
        EngineContender engine = new(TriageEngine.Default, prepared);
        Agreement.Expect(engine, new FlagsContender(packed));
        Agreement.Expect(engine, new ListsContender(packed));
        Agreement.Expect(engine, new TableContender(packed));
        if (!withRulesEngines) return;
        Agreement.Expect(engine, new RulesEngineContender(TriageEngine.Default.Policy, prepared));
        Agreement.Expect(engine, NRulesContender.New(reports));
        Agreement.Expect(engine, NRulesContender.Reused(reports));
        Agreement.Expect(engine, NRulesContender.Batched(reports));
    }

    private static void OfPartial(Report[] reports) =>
        Agreement.Expect(new(TriageEngine.Default, new(TriageEngine.Default, reports)), new TableContender(new(reports)));

    private static void OfLines(Report[] reports)
    {
        byte[][] lines = ReportLines.Of(reports);
        EngineLines engine = new(TriageEngine.Default, lines);
        SerializerLines serializer = new(TriageEngine.Default, lines);
        for (int line = 0; line < lines.Length; line++)
        {
            if (engine.Decision(line).AsSpan().SequenceEqual(serializer.Decision(line))) continue;
            throw new InvalidOperationException(
                $"System.Text.Json writes line {line + 1} otherwise.\nengine: {Text(engine.Decision(line))}System.Text.Json: {Text(serializer.Decision(line))}");
        }
    }

    private static string Text(byte[] utf8) => System.Text.Encoding.UTF8.GetString(utf8);
}
