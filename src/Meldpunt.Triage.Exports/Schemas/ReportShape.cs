using System.Text.Json.Nodes;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Schemas;

/// <summary>The JSON Schema of a report, as <see cref="ReportReader"/> reads it.</summary>
internal static class ReportShape
{
    private const string English = "en";

    public static JsonObject Create(TriagePolicy policy)
    {
        JsonObject id = SchemaParts.Text("The host's own reference; returned with the decision.");
        id["maxLength"] = ReportLimits.IdCharacters;
        JsonObject items = SchemaParts.ListOf("What is reported, one piece of material each.", Item(policy));
        items["maxItems"] = ReportLimits.Items;
        return SchemaParts.Object([], [("id", OrNull(id)), ("items", OrNull(items)), .. Facts(policy, policy.Vocabulary.ReportFacts)]);
    }

    private static JsonObject Item(TriagePolicy policy)
    {
        (string, JsonObject) url = ("url", OrNull(SchemaParts.Text("The text of its web address; never fetched and never repeated.")));
        (string, JsonObject)[] facts = [.. Facts(policy, policy.Vocabulary.ItemFacts)];
        return SchemaParts.Object([], policy.Evidence is null ? facts : [url, .. facts]);
    }

    private static IEnumerable<(string, JsonObject)> Facts(TriagePolicy policy, FactList facts) =>
        facts.Select(fact => (Identifier.ToCamel(fact.Id), OrNull(SchemaParts.OneOf(Question(policy, fact.Id), fact.Answers))));

    private static string Question(TriagePolicy policy, string fact) =>
        policy.Texts.Languages.Where(texts => texts.Language == English)
            .SelectMany(texts => texts.Entries).Where(entry => entry.Key == $"fact.{fact}").Select(entry => entry.Text).FirstOrDefault("");

    // What is null is unanswered, as what is left out.
    private static JsonObject OrNull(JsonObject schema)
    {
        if (schema["enum"] is JsonArray words) words.Add((JsonNode?)null);
        else schema["type"] = SchemaParts.Words([schema["type"]!.GetValue<string>(), "null"]);
        return schema;
    }
}
