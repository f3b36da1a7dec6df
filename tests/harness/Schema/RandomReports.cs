using System.Text.Json.Nodes;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Harness.Schema;

/// <summary>Reports in the words of a policy, with some unanswered facts, some said to be null, and addresses of reserved domains.</summary>
internal static class RandomReports
{
    private const int Tries = 2_000;

    private static readonly string?[] Urls =
    [
        null, "", "https://example.org/a", "hxxp://example[.]org", "http://example.onion/", "file:///a", "mailto:a@example.org", "magnet:?x", "https://drive.google.com/a",
        "https://t.me/joinchat/a", "no address", "http://127.0.0.1/",
    ];

    public static JsonObject Of(TriagePolicy policy, Random random)
    {
        JsonObject report = [];
        if (random.Next(2) == 0) report["id"] = random.Next(5) == 0 ? null : $"r {random.Next(100)} é🙂";
        if (random.Next(10) > 0) report["items"] = new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Item(policy, random))]);
        AddFacts(report, policy.Vocabulary.ReportFacts, random);
        return report;
    }

    /// <summary>For each route an item that has it when all is answered, with one of its answers left out in turn.</summary>
    public static IEnumerable<JsonObject> NearlyComplete(TriageEngine engine, Random random)
    {
        FactList facts = engine.Policy.Vocabulary.ItemFacts;
        foreach (string route in engine.Policy.Routes)
        {
            Answers? found = Enumerable.Range(0, Tries).Select(_ => facts.Aggregate(Answers.None(facts), (item, fact) => item.With(fact.Id, fact.Answers[random.Next(fact.Answers.Count)])))
                .FirstOrDefault(item => engine.Decide(item).Route == route);
            foreach (string left in found is null ? [] : facts.Select(fact => fact.Id))
            {
                JsonObject item = new(found!.Where(answer => answer.Key != left).Select(answer => KeyValuePair.Create(Identifier.ToCamel(answer.Key), (JsonNode?)answer.Value)));
                yield return new() { ["items"] = new JsonArray(item) };
            }
        }
    }

    /// <summary>Items of which all is answered.</summary>
    public static IEnumerable<JsonObject> Complete(TriagePolicy policy, int count, Random random) => Enumerable.Range(0, count).Select(_ => new JsonObject
    {
        ["items"] = new JsonArray(new JsonObject(policy.Vocabulary.ItemFacts.Select(fact =>
            KeyValuePair.Create(Identifier.ToCamel(fact.Id), (JsonNode?)fact.Answers[random.Next(fact.Answers.Count)])))),
    });

    private static JsonObject Item(TriagePolicy policy, Random random)
    {
        JsonObject item = [];
        bool takesUrl = policy.Vocabulary.ItemFacts.Any(fact => fact.Id == "place");
        if (takesUrl && random.Next(2) == 0) item["url"] = Urls[random.Next(Urls.Length)];
        AddFacts(item, policy.Vocabulary.ItemFacts, random);
        return item;
    }

    private static void AddFacts(JsonObject one, FactList facts, Random random)
    {
        foreach (Fact fact in facts)
        {
            int answer = random.Next(-3, fact.Answers.Count);
            if (answer >= -1) one[Identifier.ToCamel(fact.Id)] = answer < 0 ? null : fact.Answers[answer];
        }
    }
}
