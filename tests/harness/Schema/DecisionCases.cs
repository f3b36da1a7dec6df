using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Meldpunt.Triage.Exports;

namespace Meldpunt.Triage.Harness.Schema;

/// <summary>Every line that is written for reports, in each way of writing it; and such lines with something wrong.</summary>
internal static class DecisionCases
{
    private const int Short = 400;
    private const int Long = 4_000;
    private const int ExplainedFirst = 300;
    private const int OfExplained = 20;

    public static void Write(CaseFolder folder, TriageEngine engine, IReadOnlyList<string> reports, int count, bool everywhere, Random random)
    {
        string schema = folder.NameOf("decision", DecisionSchema.Write(engine.Policy));
        string[] systems = [.. engine.Policy.Codes.Select(system => system.Id)];
        TriageLines[] ways = [new(engine), new(engine, close: true), new(engine, codes: systems.Take(1)), new(engine, codes: systems), new(engine, labels: true)];
        TriageLines explained = new(engine, explain: true, codes: systems, labels: true);
        List<string> lines = [];
        int explainedFirst = everywhere ? ExplainedFirst : 0;
        for (int i = 0; i < reports.Count; i++)
        {
            Add(ways[i % ways.Length], i);
            if ((i < explainedFirst || i % OfExplained == 0) && reports[i].Length < Short) Add(explained, i);
        }

        // Each kind of line is changed in every way at every place, and then any line anywhere.
        Mutations mutations = new(random, WrongLine.All(engine.Policy));
        string[] some = [.. lines.Where(line => line.Length < Long)];
        foreach (Mutated wrong in (everywhere ? some : []).SelectMany(line => mutations.All(JsonNode.Parse(line)!, ofEach: 4))) Wrong(wrong);
        for (int i = 0; i < count; i++)
        {
            foreach (Mutated wrong in mutations.Some(JsonNode.Parse(some[random.Next(some.Length)])!, 1)) Wrong(wrong);
        }

        void Wrong(Mutated wrong) => folder.Add(new(schema, wrong.Text, Accepted: false, wrong.Change));

        void Add(TriageLines way, int report)
        {
            lines.Add(Line(way, reports[report], report + 1));
            folder.Add(new(schema, lines[^1], Accepted: true));
        }
    }

    private static string Line(TriageLines lines, string report, int number)
    {
        ArrayBufferWriter<byte> output = new();
        lines.Decide(Encoding.UTF8.GetBytes(report), number, output);
        return Encoding.UTF8.GetString(output.WrittenSpan).TrimEnd('\n');
    }
}
