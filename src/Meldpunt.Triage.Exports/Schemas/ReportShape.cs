using System.Globalization;
using System.Text.Json.Nodes;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Schemas;

/// <summary>The JSON Schema of a report, as <see cref="ReportReader"/> reads it.</summary>
internal static class ReportShape
{
    private const string English = "en";

    /// <param name="policy">The policy.</param>
    /// <param name="culture">The language of the questions that describe the facts; null for English, as the rest is.</param>
    public static JsonObject Create(TriagePolicy policy, CultureInfo? culture = null)
    {
        LanguageTexts? questions = culture is null ? LanguageChoice.For(policy.Texts, English) : LanguageChoice.For(policy.Texts, culture);
        JsonObject id = SchemaParts.Text("The host's own reference; returned with the decision.");
        id["maxLength"] = ReportLimits.IdCharacters;
        JsonObject items = SchemaParts.ListOf("What is reported, one piece of material each.", Item(policy, questions));
        items["maxItems"] = ReportLimits.Items;
        return SchemaParts.Object([], [("id", OrNull(id)), ("items", OrNull(items)), .. Facts(questions, policy.Vocabulary.ReportFacts)]);
    }

    private static JsonObject Item(TriagePolicy policy, LanguageTexts? questions)
    {
        (string, JsonObject) url = ("url", OrNull(SchemaParts.Text("The text of its web address; never fetched and never repeated.")));
        (string, JsonObject)[] facts = [.. Facts(questions, policy.Vocabulary.ItemFacts)];
        return SchemaParts.Object([], policy.Evidence is null ? facts : [url, .. facts]);
    }

    private static IEnumerable<(string, JsonObject)> Facts(LanguageTexts? questions, FactList facts) =>
        facts.Select(fact => (Identifier.ToCamel(fact.Id), OrNull(SchemaParts.OneOf(Question(questions, fact.Id), fact.Answers))));

    private static string Question(LanguageTexts? questions, string fact) =>
        questions?.Entries.FirstOrDefault(entry => entry.Key == $"fact.{fact}")?.Text ?? "";

    // What is null is unanswered, as what is left out.
    private static JsonObject OrNull(JsonObject schema)
    {
        if (schema["enum"] is JsonArray words) words.Add((JsonNode?)null);
        else schema["type"] = SchemaParts.Words([schema["type"]!.GetValue<string>(), "null"]);
        return schema;
    }
}
