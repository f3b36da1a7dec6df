using System.Text;
using System.Text.Json.Nodes;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Testing;

namespace Meldpunt.Triage.Harness.Schema;

/// <summary>Documents of scenarios, as they are and with something changed, each cut to a few scenarios.</summary>
internal static class ScenarioCases
{
    private const int Few = 3;

    public static void Write(CaseFolder folder, TriageEngine engine, string path, int count, Random random)
    {
        string schema = folder.NameOf("scenario", ScenarioSchema.Write(engine.Policy));
        string document = File.ReadAllText(path);
        folder.Add(new(schema, document, Accepted: Faults(engine, document).Count == 0));
        JsonArray scenarios = JsonNode.Parse(document)!["scenarios"]!.AsArray();
        Mutations mutations = new(random, AnyChange.All);
        foreach (JsonNode one in scenarios.OfType<JsonNode>()) Add(mutations.All(Document(one), ofEach: 4));
        for (int i = 0; i < count; i++) Add(mutations.Some(Document([.. Enumerable.Range(0, Few).Select(_ => scenarios[random.Next(scenarios.Count)]!)]), 1));
        Add(new[] { "{\"items\":[]}", $"{{\"id\":\"{new string('a', 257)}\"}}", $"{{\"items\":[{string.Join(',', Enumerable.Repeat("{}", 1_001))}]}}" }
            .Select(report => new Mutated($"{{\"scenarios\":[{{\"name\":\"one\",\"report\":{report},\"expected\":{{\"items\":[]}}}}]}}", "another report", "$")));

        void Add(IEnumerable<Mutated> changed)
        {
            foreach (Mutated mutated in changed)
            {
                IReadOnlyList<string> faults = Faults(engine, mutated.Text);
                folder.Add(new(schema, mutated.Text, faults.Count == 0, mutated.Change, faults.Count == 0 ? null : OnlyTheReader.Name(faults, mutated.Path)));
            }
        }
    }

    private static JsonObject Document(params IEnumerable<JsonNode> scenarios) => new()
    {
        ["$schema"] = "schema.json",
        ["scenarios"] = new JsonArray([.. scenarios.Distinct().Select(scenario => scenario.DeepClone())]),
    };

    private static IReadOnlyList<string> Faults(TriageEngine engine, string document)
    {
        ScenarioReading reading = ScenarioDocument.Read(Encoding.UTF8.GetBytes(document));
        if (!reading.Faults.IsEmpty) return [.. reading.Faults.Select(fault => fault.ToString())];
        try
        {
            ScenarioSuite.Create(engine, reading.Scenarios);
            return [];
        }
        catch (ScenarioException exception)
        {
            return [.. exception.Message.Split('\n').Skip(1)];
        }
    }
}
