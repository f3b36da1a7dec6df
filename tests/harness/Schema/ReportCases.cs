using System.Text;
using System.Text.Json.Nodes;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Harness.Schema;

/// <summary>Reports: those of the samples, random ones, and both with something changed.</summary>
internal static class ReportCases
{
    public static IReadOnlyList<string> Write(CaseFolder folder, TriageEngine engine, int count, bool limits, Random random)
    {
        string schema = folder.NameOf("report", ReportSchema.Write(engine.Policy));
        IEnumerable<JsonObject> made = RandomReports.NearlyComplete(engine, random).Concat(RandomReports.Complete(engine.Policy, count, random))
            .Concat(Enumerable.Range(0, count).Select(_ => RandomReports.Of(engine.Policy, random)));
        string[] whole = [.. Samples(), .. made.Select(Mutations.Write)];
        Mutations mutations = new(random, AnyChange.All);
        string[] readable = [.. whole.Where(report => engine.Read(Encoding.UTF8.GetBytes(report)).Report is not null)];
        List<string> written = [];
        foreach (string report in whole) Add(report, null);
        foreach (string odd in Odd(engine.Policy).Concat(limits ? AtLimits() : [])) Add(odd, "an odd one");
        foreach (string report in readable)
        {
            JsonNode root = JsonNode.Parse(report)!;
            foreach (Mutated mutated in mutations.All(root, ofEach: 4).Concat(mutations.Some(root, 2))) Add(mutated.Text, mutated.Change);
        }

        return written;

        void Add(string report, string? change)
        {
            ReportReading reading = engine.Read(Encoding.UTF8.GetBytes(report));
            string? only = reading.Faults.IsEmpty ? null : OnlyTheReader.Name([.. reading.Faults.Select(fault => fault.ToString())], "$");
            folder.Add(new(schema, report, reading.Faults.IsEmpty, change, only));
            written.Add(report);
        }
    }

    private static IEnumerable<string> Samples() => File.ReadLines("samples/data/reports.jsonl").Where(line => line.Length > 0);

    private static IEnumerable<string> Odd(TriagePolicy policy)
    {
        string fact = Identifier.ToCamel(policy.Vocabulary.ItemFacts[0].Id);
        foreach (int length in new[] { 0, 256, 257 })
        {
            yield return $"{{\"id\":\"{string.Concat(Enumerable.Repeat("a", length))}\"}}";
            yield return $"{{\"id\":\"{string.Concat(Enumerable.Repeat("🙂", length))}\"}}";
        }

        foreach (int faults in new[] { 2, 40 }) yield return $"{{{string.Join(',', Enumerable.Range(0, faults).Select(i => $"\"other{i}\":1"))}}}";
        yield return "{\"items\":null,\"id\":null}";
        yield return $"{{\"items\":[{{\"url\":null,\"{fact}\":null}}]}}";
        yield return "{\"items\":[null]}";
        yield return "{\"items\":[{\"url\":\"\\ud800\"}]}";
        yield return "{\"id\":\"\\ud800\"}";
        yield return "{\"id\":\"a\",\"id\":\"a\"}";
        foreach (string other in new[] { "", "[]", "null", "7", "\"text\"", "{", "{}{}", "{\"id\":\"\u0001\"}", "{'id':'a'}", "{\"__proto__\":{}}", "{\"constructor\":null}" }) yield return other;
    }

    private static IEnumerable<string> AtLimits()
    {
        foreach (int items in new[] { 0, 999, 1_000, 1_001 }) yield return $"{{\"items\":[{string.Join(',', Enumerable.Repeat("{}", items))}]}}";
        yield return $"{{\"items\":[{{\"url\":\"{new string('a', ReportLimits.LineBytes)}\"}}]}}";
    }
}
