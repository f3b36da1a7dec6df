using System.Text.Json.Nodes;
using Meldpunt.Triage.Exports.Schemas;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports;

/// <summary>
/// The JSON Schema (2020-12) of a policy's document, made from its vocabulary, so that editors complete facts,
/// answers, routes, sections and keys of texts, and mark what is wrong.
/// </summary>
public static class PolicySchema
{
    /// <summary>The schema as a file.</summary>
    /// <param name="policy">The policy whose words it knows.</param>
    public static byte[] Write(TriagePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return SchemaFile.Write($"A policy with the vocabulary of {policy.Id}", Body(policy), new SchemaDefinitions(policy).All());
    }

    private static JsonObject Body(TriagePolicy policy)
    {
        string[] questions = [.. policy.Vocabulary.ReportFacts.Select(fact => fact.Id), Vocabulary.ItemsQuestion];
        JsonObject routes = SchemaParts.SetOf("All routes; of several items the first one here is the report's.", SchemaParts.Word("A route."), least: 2);
        routes["maxItems"] = PolicyValidator.MostRoutes;
        JsonObject body = SchemaParts.Object(
            ["id", "version", "doubt", "routes", "unsettledRoute", "itemFacts", "questions", "groups"],
            ("$schema", SchemaParts.Reference("The location of this schema; for editors.")),
            ("id", SchemaParts.Word("The policy's name. Versions of one policy share it.")),
            ("version", SchemaParts.Name("The version, as its makers count.", mayBeBlank: false)),
            ("sections", SchemaParts.ListOf("The sections of the source text.", SchemaParts.Object(
                ["id", "title"], ("id", SchemaParts.Name("How rules cite it.")), ("title", SchemaParts.Title("What it is about.")),
                ("fingerprints", SchemaParts.Fingerprints("What is kept of its paragraphs, so that 'meldpunt check --source' sees which of them changed."))))),
            ("doubt", SchemaParts.Word("The answer that says that the reporter does not know.")),
            ("routes", routes),
            ("unsettledRoute", SchemaParts.OneOf("The route of what still needs an answer.", policy.Routes)),
            ("itemFacts", Facts("The facts of an item, in the order of asking.", 1, closes: true, "url")),
            ("reportFacts", Facts("The facts of a report.", 0, closes: false, "id", "items")),
            ("evidence", Evidence(policy.Vocabulary.ItemFacts)),
            ("questions", SchemaParts.SetOf(
                "The order of a report's questions; 'items' represents those of its items.", SchemaParts.OneOf("", questions), questions.Length)),
            ("groups", SchemaParts.ListOf("The rules for an item, highest group first.", SchemaParts.Object(
                ["id", "rules"], ("id", SchemaParts.Name("The group's name.")), ("rules", SchemaParts.ListOf("Its rules; if several apply, all must ask for the same route.", SchemaParts.Ref("rule")))))),
            ("emptyReport", SchemaParts.ListOf("The rules for a report without items.", SchemaParts.Ref("emptyReportRule"))),
            ("referrals", SchemaParts.ListOf("The referrals, in order.", SchemaParts.Ref("referral"))),
            ("notices", SchemaParts.ListOf("The notices, in order.", SchemaParts.Ref("notice"))),
            ("labels", SchemaParts.ListOf("The labels that staff see, in order.", SchemaParts.Ref("label"))),
            ("codes", SchemaParts.ListOf("The codes of other systems for reasons and routes.", SchemaParts.Ref("codes"))),
            ("impossible", SchemaParts.ListOf("What cannot be answered together.", SchemaParts.Ref("impossible"))),
            ("guarantees", SchemaParts.ListOf("What must hold for every report.", SchemaParts.Ref("guarantee"))),
            ("accepted", SchemaParts.ListOf("The findings that the policy's makers accept, each with a reason.", SchemaParts.Ref("accepted"))),
            ("texts", TextsSchema.Texts()));
        body["allOf"] = new JsonArray([.. policy.Routes.Select(UnsettledFirst)]);
        return body;
    }

    // Else a report could be settled while an item can still change its route.
    private static JsonObject UnsettledFirst(string unsettled)
    {
        JsonObject route = new() { ["const"] = unsettled };
        JsonObject first = new() { ["prefixItems"] = new JsonArray(route) };
        JsonObject second = new() { ["prefixItems"] = new JsonArray(new JsonObject(), route.DeepClone()) };
        return SchemaParts.When("unsettledRoute", unsettled, SchemaParts.Properties(("routes", new() { ["anyOf"] = new JsonArray(first, second) })));
    }

    private static JsonObject Evidence(FactList facts)
    {
        JsonObject place = Words("Where something is, as a URL shows it.", facts, PlaceMapping.Names);
        JsonObject link = Words("Whether there is a usable URL.", facts, LinkMapping.Names);
        return SchemaParts.Described(
            "What a URL shows, in the words of two facts of an item. Without it the policy reads no URLs.",
            SchemaParts.Object(["place", "link"], ("place", place), ("link", link)));
    }

    private static JsonObject Words(string description, FactList facts, string[] names)
    {
        JsonObject words = SchemaParts.Object(
            ["fact", "answers"],
            ("fact", SchemaParts.OneOf("The fact.", facts.Select(fact => fact.Id))),
            ("answers", SchemaParts.Described("The answer to the fact for each thing that a URL can show.", SchemaParts.Object(names, [.. names.Select(name => (name, SchemaParts.Word("The answer to the fact.")))]))));
        words["allOf"] = new JsonArray([.. facts.Select(fact => SchemaParts.When("fact", fact.Id, SchemaParts.Properties(
            ("answers", new() { ["additionalProperties"] = SchemaParts.OneOf("", fact.Answers) }))))]);
        return SchemaParts.Described(description, words);
    }

    private static JsonObject Facts(string description, int least, bool closes, params string[] taken)
    {
        JsonObject facts = SchemaParts.ListOf(description, SchemaParts.Fact(closes, taken));
        if (least > 0) facts["minItems"] = least;
        facts["maxItems"] = VocabularyValidator.MostFacts;
        return facts;
    }
}
