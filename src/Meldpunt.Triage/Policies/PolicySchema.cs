using System.Text.Json;
using System.Text.Json.Nodes;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Policies;

/// <summary>
/// The JSON Schema (2020-12) of a policy's document, made from its vocabulary, so that editors complete facts,
/// answers, routes, sections and keys of texts, and mark what is wrong.
/// </summary>
public static class PolicySchema
{
    /// <summary>The schema as a file.</summary>
    /// <param name="policy">The policy whose words it knows.</param>
    public static byte[] Of(TriagePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        using JsonDocument document = JsonDocument.Parse(Root(policy).ToJsonString());
        return JsonLayout.ForFiles(document.RootElement);
    }

    private static JsonObject Root(TriagePolicy policy)
    {
        JsonObject body = SchemaParts.Object(
            ["id", "version", "doubt", "routes", "unsettledRoute", "itemFacts", "questions", "groups"],
            ("$schema", SchemaParts.Text("Where this schema stands; for editors.")),
            ("id", SchemaParts.Word("The policy's name. Versions of one policy share it.")),
            ("version", SchemaParts.Text("The version, as its makers count.")),
            ("sections", SchemaParts.ListOf("The sections of the source text.", SchemaParts.Object(
                ["id", "title"], ("id", SchemaParts.Text("How rules cite it.")), ("title", SchemaParts.Text("What it is about."))))),
            ("doubt", SchemaParts.Word("The answer that says that the reporter does not know.")),
            ("routes", SchemaParts.ListOf("All routes; of several items the first one here is the report's.", SchemaParts.Word("A route."))),
            ("unsettledRoute", SchemaParts.OneOf("The route of what still needs an answer.", policy.Routes)),
            ("itemFacts", SchemaParts.ListOf("The facts of an item, in the order of asking.", SchemaParts.Fact(closes: true))),
            ("reportFacts", SchemaParts.ListOf("The facts of a report.", SchemaParts.Fact(closes: false))),
            ("questions", SchemaParts.ListOf(
                "The order of a report's questions; 'items' stands for those of its items.",
                SchemaParts.OneOf("", [.. policy.Vocabulary.ReportFacts.Select(fact => fact.Id), "items"]))),
            ("groups", SchemaParts.ListOf("The rules for an item, highest group first.", SchemaParts.Object(
                ["id", "rules"], ("id", SchemaParts.Text("The group's name.")), ("rules", SchemaParts.ListOf("", SchemaParts.Ref("rule")))))),
            ("emptyReport", SchemaParts.ListOf("The rules for a report without items.", SchemaParts.Ref("emptyReportRule"))),
            ("referrals", SchemaParts.ListOf("The referrals, in order.", SchemaParts.Ref("referral"))),
            ("notices", SchemaParts.ListOf("The notices, in order.", SchemaParts.Ref("notice"))),
            ("codes", SchemaParts.ListOf("The codes of other systems for reasons and routes.", SchemaParts.Ref("codes"))),
            ("impossible", SchemaParts.ListOf("What cannot be answered together.", SchemaParts.Ref("impossible"))),
            ("guarantees", SchemaParts.ListOf("What must hold for every report.", SchemaParts.Ref("guarantee"))),
            ("texts", new JsonObject { ["type"] = "object", ["additionalProperties"] = SchemaParts.Ref("language") }));
        JsonObject root = new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = $"A policy with the vocabulary of {policy.Id}",
        };
        foreach ((string name, JsonNode? part) in body) root[name] = part!.DeepClone();
        root["$defs"] = new SchemaDefinitions(policy).All();
        return root;
    }
}
