using System.Text.Json;
using System.Text.Json.Nodes;
using Meldpunt.Triage.Policies;
using static Meldpunt.Triage.Exports.Schemas.SchemaParts;

namespace Meldpunt.Triage.Exports.Schemas;

/// <summary>The part of a policy's schema that knows guarantees: what each kind must and may say.</summary>
internal sealed class GuaranteeSchema(TriagePolicy policy)
{
    /// <summary>A pattern that says nothing, and so matches everything.</summary>
    public static JsonObject Anything() => new() { ["maxProperties"] = 0 };

    public JsonObject Pattern() => Object(
        [],
        ("facts", Described("Answers of which all must be given; of several conditions one must hold.", new() { ["anyOf"] = new JsonArray(AnyOf("itemCondition"), AnyOf("factsOfReport")) })),
        ("route", Routes()),
        ("reason", OnlyTrue("When there must be a reason.")),
        ("referral", OnlyTrue("When there must be a referral.")),
        ("firstReferral", OneOf("The referral that must come first.", Referrals())),
        ("contacts", ContactSchema.Said(policy)),
        ("reasons", SomeOf("Any of these reasons.", OneOf("", policy.Rules.Where(rule => rule.GivesReason).Select(rule => rule.Id)))),
        ("referrals", SomeOf("Any of these referrals.", OneOf("", Referrals()))),
        ("notices", SomeOf("Any of these notices.", OneOf("", policy.Notices.Select(notice => notice.Id)))),
        ("labels", SomeOf("Any of these labels.", OneOf("", policy.Labels.Select(label => label.Id)))));

    /// <summary>What a pattern over items cannot use.</summary>
    public static JsonObject PatternOfItem() => Properties(
        ("facts", AnyOf("itemCondition")), ("referral", Never()), ("referrals", Never()), ("notices", Never()), ("labels", Never()), ("firstReferral", Never()), ("contacts", Never()));

    /// <summary>What a pattern over reports cannot use.</summary>
    public static JsonObject PatternOfReport() => Properties(("facts", AnyOf("factsOfReport")), ("reason", Never()), ("reasons", Never()));

    public JsonObject Guarantee((string, JsonObject)[] always)
    {
        JsonObject guarantee = Object(
            ["id", "scope", "kind"],
            [
                ("id", Word("The guarantee's name.")),
                ("scope", OneOf("What it applies to.", Names<GuaranteeScope>())),
                ("kind", OneOf("What it says.", Names<GuaranteeKind>())),
                ("if", Ref("pattern", "What it is about.")), ("then", Ref("pattern", "What must be so, or must not.")),
                ("changedFact", OneOf("The fact whose answer changes; without it, any.", policy.Vocabulary.ItemFacts.Select(fact => fact.Id))),
                ("changeFrom", SomeOf("The answers changed from; without them, any.", OneOf("", Answers()))),
                ("changeTo", OneOf("The answer that is changed to.", Answers())), ("keeps", Routes()),
                ("withAddress", Flag("True to speak only of items with which some address text came.")), ("bestFirst", Order()), .. always,
            ]);
        guarantee["allOf"] = new JsonArray(
        [
            When("scope", Name(GuaranteeScope.Item), Properties(("if", Ref("patternOfItem")), ("then", Ref("patternOfItem")))),
            When("scope", Name(GuaranteeScope.Report), Properties(("if", Ref("patternOfReport")), ("then", Ref("patternOfReport")))),
            .. Enum.GetValues<GuaranteeKind>().Select(kind => When("kind", Name(kind), OfKind(kind))),
            .. policy.Vocabulary.ItemFacts.Select(fact => When("changedFact", fact.Id, Properties(
                ("changeFrom", new() { ["items"] = OneOf("", fact.Answers) }), ("changeTo", OneOf("", fact.Answers))))),
        ]);
        return guarantee;
    }

    private static JsonObject OfKind(GuaranteeKind kind)
    {
        GuaranteeParts parts = GuaranteeParts.For(kind);
        List<(string, JsonObject)> properties = [];
        List<string> required = [];
        if (!parts.If) properties.Add(("if", Ref("anything")));
        else if (kind == GuaranteeKind.Never) Say("if");
        if (!parts.Then) properties.Add(("then", Ref("anything")));
        else Say("then");
        if (parts.Change) (properties, required) = ([.. properties, ("scope", new() { ["const"] = Name(GuaranteeScope.Item) })], [.. required, "changeTo"]);
        else properties.AddRange([("changedFact", Never()), ("changeFrom", Never()), ("changeTo", Never())]);
        properties.Add(("keeps", GuaranteeParts.KeepsRoutes(kind) ? new() { ["minItems"] = 1 } : Never()));
        if (GuaranteeParts.KeepsRoutes(kind)) required.Add("keeps");
        if (kind != GuaranteeKind.ClosingKeeps) properties.Add(("withAddress", Never()));
        else properties.Add(("scope", new() { ["const"] = Name(GuaranteeScope.Item) }));
        if (kind != GuaranteeKind.NeverWorsens) properties.Add(("bestFirst", Never()));
        JsonObject then = Properties([.. properties]);
        if (required.Count > 0) then["required"] = Words(required);
        return then;

        void Say(string part)
        {
            properties.Add((part, new() { ["not"] = Ref("anything") }));
            required.Add(part);
        }
    }

    private JsonObject Order() => SetOf("All routes, the best first.", OneOf("", policy.Routes), least: policy.Routes.Count);

    private string[] Answers() => [.. policy.Vocabulary.ItemFacts.SelectMany(fact => fact.Answers).Distinct(StringComparer.Ordinal)];

    private IEnumerable<string> Referrals() => policy.Referrals.Select(referral => referral.Id);

    private JsonObject Routes() => SomeOf("Any of these routes.", OneOf("", policy.Routes));

    private static JsonObject AnyOf(string condition) => OneOrMore(Ref(condition));

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
