using System.Text.Json;
using System.Text.Json.Nodes;
using Meldpunt.Triage.Policies;
using static Meldpunt.Triage.Exports.Schemas.SchemaParts;

namespace Meldpunt.Triage.Exports.Schemas;

/// <summary>The part of a policy's schema that knows guarantees: what each kind must and may say.</summary>
internal sealed class GuaranteeSchema(TriagePolicy policy)
{
    private static readonly JsonObject Silent = new() { ["maxItems"] = 0 };
    private static readonly JsonObject NoContacts = new() { ["maxProperties"] = 0 };
    private static readonly JsonObject Unset = new() { ["const"] = false };

    /// <summary>A pattern that says nothing, and so matches everything.</summary>
    public static JsonObject Anything() => Properties(
        ("facts", new() { ["type"] = "array", ["maxItems"] = 0 }), ("route", Silent), ("reason", Unset), ("reasons", Silent), ("referral", Unset),
        ("referrals", Silent), ("firstReferral", Never()), ("contacts", NoContacts), ("notices", Silent));

    public JsonObject Pattern() => Object(
        [],
        ("facts", new() { ["anyOf"] = new JsonArray(AnyOf("itemCondition"), AnyOf("factsOfReport")) }),
        ("route", Routes()),
        ("reason", Flag("True when there must be a reason.")),
        ("referral", Flag("True when there must be a referral.")),
        ("firstReferral", OneOf("The referral that must come first.", Referrals())),
        ("contacts", ContactSchema.Said(policy)),
        ("reasons", ListOf("Any of these reasons.", OneOf("", policy.Rules.Where(rule => rule.GivesReason).Select(rule => rule.Id)))),
        ("referrals", ListOf("Any of these referrals.", OneOf("", Referrals()))),
        ("notices", ListOf("Any of these notices.", OneOf("", policy.Notices.Select(notice => notice.Id)))));

    /// <summary>What a pattern over items cannot use.</summary>
    public static JsonObject PatternOfItem() => Properties(
        ("facts", AnyOf("itemCondition")), ("referral", Unset), ("referrals", Silent), ("notices", Silent), ("firstReferral", Never()), ("contacts", NoContacts));

    /// <summary>What a pattern over reports cannot use.</summary>
    public static JsonObject PatternOfReport() => Properties(("facts", AnyOf("factsOfReport")), ("reason", Unset), ("reasons", Silent));

    public JsonObject Guarantee((string, JsonObject)[] always)
    {
        JsonObject guarantee = Object(
            ["id", "scope", "kind"],
            [
                ("id", Word("The guarantee's name.")),
                ("scope", OneOf("What it applies to.", Names<GuaranteeScope>())),
                ("kind", OneOf("What it says.", Names<GuaranteeKind>())),
                ("if", Ref("pattern")), ("then", Ref("pattern")),
                ("changedFact", OneOf("The fact whose answer changes; without it, any.", policy.Vocabulary.ItemFacts.Select(fact => fact.Id))),
                ("changeFrom", ListOf("The answers changed from; without them, any.", OneOf("", Answers()))),
                ("changeTo", OneOf("The answer that is changed to.", Answers())), ("keeps", Routes()), ("bestFirst", Order()), .. always,
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
        else properties.AddRange([("changedFact", Never()), ("changeFrom", Silent), ("changeTo", Never())]);
        properties.Add(("keeps", kind == GuaranteeKind.Keeps ? new() { ["minItems"] = 1 } : Silent));
        if (kind == GuaranteeKind.Keeps) required.Add("keeps");
        if (kind != GuaranteeKind.NeverWorsens) properties.Add(("bestFirst", Silent));
        JsonObject then = Properties([.. properties]);
        if (required.Count > 0) then["required"] = Words(required);
        return then;

        void Say(string part)
        {
            properties.Add((part, new() { ["not"] = Ref("anything") }));
            required.Add(part);
        }
    }

    private JsonObject Order()
    {
        JsonObject all = ListOf("", OneOf("", policy.Routes));
        (all["minItems"], all["uniqueItems"]) = (policy.Routes.Count, true);
        return new() { ["anyOf"] = new JsonArray(Silent.DeepClone(), all), ["type"] = "array", ["description"] = "All routes, the best first." };
    }

    private string[] Answers() => [.. policy.Vocabulary.ItemFacts.SelectMany(fact => fact.Answers).Distinct(StringComparer.Ordinal)];

    private IEnumerable<string> Referrals() => policy.Referrals.Select(referral => referral.Id);

    private JsonObject Routes() => ListOf("Any of these routes.", OneOf("", policy.Routes));

    private static JsonObject AnyOf(string condition) =>
        new() { ["anyOf"] = new JsonArray(Ref(condition), new JsonObject { ["type"] = "array", ["items"] = Ref(condition) }) };

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
