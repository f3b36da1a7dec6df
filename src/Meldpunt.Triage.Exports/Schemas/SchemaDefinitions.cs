using System.Text.Json.Nodes;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Schemas;

/// <summary>The parts of a policy's schema that know its words.</summary>
internal sealed class SchemaDefinitions(TriagePolicy policy)
{
    private readonly GuaranteeSchema _guarantees = new(policy);
    private readonly string[] _finalRoutes = [.. policy.Routes.Where(route => route != policy.UnsettledRoute)];

    public JsonObject All() => new()
    {
        ["itemCondition"] = Condition(policy.Vocabulary.ItemFacts),
        ["factsOfReport"] = Condition(policy.Vocabulary.ReportFacts),
        ["reportCondition"] = Condition(policy.Vocabulary.ReportFacts, [("reportRoute", RouteList("Any of these routes of the report; without it, any route.")), .. OfItems()]),
        ["emptyReportCondition"] = Condition(policy.Vocabulary.ReportFacts, OfItems()),
        ["conditionOnItem"] = OnItem(),
        ["rule"] = SchemaParts.Object(
            ["id", "when", "route"],
            [
                Id("The rule's id, which is its reason."), ("when", SchemaParts.Ref("itemCondition", "When it applies; {} is always.")),
                ("route", SchemaParts.OneOf("The route it asks for.", _finalRoutes)),
                ("reason", SchemaParts.Flag("False for a rule that gives no reason.")), .. Source(),
            ]),
        ["emptyReportRule"] = SchemaParts.Object(
            ["id", "when", "route"], [Id("The rule's id."), When("emptyReportCondition"), ("route", SchemaParts.OneOf("The route.", _finalRoutes)), .. Source()]),
        ["referral"] = SchemaParts.Object(
            ["id", "when", "contact"], [Id("The referral's id."), When(), ("contact", ContactSchema.Contact("How the organisation is reached.")), ("precedes", Precedes()), .. Source()]),
        ["saidContact"] = ContactSchema.SaidOfOne(),
        ["notice"] = SchemaParts.Object(["id", "when"], [Id("The notice's id."), When(), .. Source()]),
        ["label"] = SchemaParts.Object(["id", "when"], [Id("The label's id."), When(), .. Source()]),
        ["codes"] = SchemaParts.Object(
            ["system", "title"],
            ("system", SchemaParts.Word("The system's word.")), ("title", SchemaParts.Title("What its codes are.")),
            ("reasons", Codes("Codes of reasons.", policy.Rules.Where(rule => rule.GivesReason).Select(rule => rule.Id))),
            ("routes", Codes("Codes of routes.", policy.Routes))),
        ["impossible"] = Impossible(),
        ["accepted"] = new AcceptanceSchema(policy).Accepted(),
        ["guarantee"] = _guarantees.Guarantee(Source()),
        ["pattern"] = _guarantees.Pattern(),
        ["patternOfItem"] = GuaranteeSchema.PatternOfItem(),
        ["patternOfReport"] = GuaranteeSchema.PatternOfReport(),
        ["anything"] = GuaranteeSchema.Anything(),
        ["language"] = TextsSchema.Language(policy),
    };

    private static (string, JsonObject) Id(string description) => ("id", SchemaParts.Word(description));

    private static (string, JsonObject) When(string condition = "reportCondition") =>
        ("when", SchemaParts.OneOrMore(SchemaParts.Ref(condition), "When it applies; {} is always, and of several conditions one must hold."));

    private (string, JsonObject)[] Source() =>
    [
        ("source", SchemaParts.ListOf("Where it comes from.", SchemaParts.OneOf("", policy.Sections.Select(section => section.Id)))),
        ("ruling", SchemaParts.Flag("True where the source does not say.")),
        ("note", SchemaParts.Prose("Why it is so, in the words of the policy's makers.")),
    ];

    private JsonObject Impossible()
    {
        JsonObject one = SchemaParts.Object(
            ["id", "scope", "when"],
            [
                Id("The statement's name."), ("scope", SchemaParts.OneOf("What it applies to.", SchemaParts.Names<GuaranteeScope>())),
                ("when", new() { ["description"] = "The answers.", ["minProperties"] = 1 }), .. Source(),
            ]);
        one["allOf"] = new JsonArray(
            SchemaParts.When("scope", "item", SchemaParts.Properties(("when", SchemaParts.Ref("itemCondition")))),
            SchemaParts.When("scope", "report", SchemaParts.Properties(("when", SchemaParts.Ref("factsOfReport")))));
        return one;
    }

    private static JsonObject Condition(FactList facts, params (string, JsonObject)[] more)
    {
        (string, JsonObject)[] parts = [.. facts.Select(fact => (fact.Id, Answers(fact))), .. more];
        return SchemaParts.Object([], parts);
    }

    private static JsonObject Answers(Fact fact) => SchemaParts.SetOf("", SchemaParts.OneOf("", fact.Answers), least: 1);

    private static JsonObject Codes(string description, IEnumerable<string> keys) =>
        SchemaParts.Described(description, SchemaParts.Object([], [.. keys.Select(key => (key, SchemaParts.Name("", mayBeBlank: false)))]));

    private JsonObject RouteList(string description) => SchemaParts.SomeOf(description, SchemaParts.OneOf("", policy.Routes));

    private static (string, JsonObject)[] OfItems() =>
    [
        ("someItem", OfItem("What some item must be.")),
        ("noItem", OfItem("What no item may be; it holds for a report without items.")),
        ("everyItem", OfItem("What every item must be; it does not hold for a report without items.")),
    ];

    private static JsonObject OfItem(string description)
    {
        JsonObject item = SchemaParts.Ref("conditionOnItem");
        item["description"] = description;
        return item;
    }

    private JsonObject OnItem()
    {
        JsonObject facts = SchemaParts.Ref("itemCondition");
        facts["description"] = "What its facts must be; an unanswered one fulfils nothing.";
        facts["minProperties"] = 1;
        return SchemaParts.Object(
            [],
            ("route", RouteList("Any of these routes of the item; without it, any route.")),
            ("reason", SchemaParts.SomeOf("Any of these reasons; without it, any or none.", SchemaParts.OneOf("", policy.Rules.Where(rule => rule.GivesReason).Select(rule => rule.Id)))),
            ("inDoubt", SchemaParts.OnlyTrue("When the item must have an answer of doubt.")),
            ("facts", facts));
    }

    private JsonObject Precedes() => SchemaParts.Described("An earlier referral that this one goes before where its condition holds.", SchemaParts.Object(
        ["referral", "when"], ("referral", SchemaParts.OneOf("The referral that this one precedes.", policy.Referrals.Select(referral => referral.Id))), When()));
}
