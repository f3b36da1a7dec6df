using System.Diagnostics;
using System.Text.Json.Nodes;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.UrlEvidence;
using static Meldpunt.Triage.Exports.Schemas.SchemaParts;

namespace Meldpunt.Triage.Exports.Schemas;

/// <summary>The part of a decision's schema that knows items.</summary>
internal sealed class ItemDecisionSchema(TriagePolicy policy)
{
    private readonly FactList _facts = policy.Vocabulary.ItemFacts;
    private readonly string[] _final = [.. policy.Routes.Where(route => route != policy.UnsettledRoute)];

    public JsonObject Item()
    {
        bool readsUrls = policy.Evidence is not null;
        (string, JsonObject)[] url = readsUrls ? [("url", Ref("url"))] : [];
        JsonObject item = Object(
            ["route", "reasons", "possible", "questions", "facts"],
            [
                ("route", OneOf("Where the item goes.", policy.Routes)),
                ("reasons", Set("The rules that apply whatever the missing answers are.", policy.Rules.Where(rule => rule.GivesReason).Select(rule => rule.Id))),
                ("possible", Set("The final routes that can still be reached; one when the route is settled.", _final)),
                ("questions", Set("The unanswered facts on which the route still depends.", Ids())),
                ("facts", Answers("The answers that the rules saw, after the evidence of the URL.")),
                .. url, .. Explained(readsUrls), ("codes", Ref("codes")),
            ]);
        item["allOf"] = new JsonArray([.. _final.Select(route => When("route", route, Settled(route))), When("route", policy.UnsettledRoute, Unsettled())]);
        item["dependentRequired"] = Together(["because", "outranked", "alternatives"], ["next", "atMost", "expected"]);
        return item;
    }

    public static JsonObject Url()
    {
        string[] places = [.. Enum.GetValues<Place>().Where(place => place is not (Place.PublicInternet or Place.InDoubt)).Select(place => place.ToCode())];
        EvidenceKind[] kinds = [EvidenceKind.Unusable, EvidenceKind.Public, EvidenceKind.Certain, EvidenceKind.Hint];
        JsonObject url = Object(
            ["evidence"],
            ("evidence", OneOf("How much it shows.", kinds.Select(Word))),
            ("place", OneOf("The place that the URL shows.", places)),
            ("contradicted", new() { ["type"] = "boolean", ["const"] = true, ["description"] = "True when an answer of the reporter was overruled." }),
            ("addresses", new() { ["type"] = "integer", ["minimum"] = 2, ["description"] = "How many addresses the text held, when more than one." }));
        url["description"] = "What the text of the URL showed; the URL itself is not repeated.";
        url["allOf"] = new JsonArray([.. kinds.Select(kind => When("evidence", Word(kind), Told(kind)))]);
        return url;
    }

    // What goes with how much it shows: one object with conditions, because generators of clients know what that is.
    private static JsonObject Told(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Unusable => Properties(("place", Never()), ("contradicted", Never())),
        EvidenceKind.Public => Properties(("place", Never())),
        EvidenceKind.Certain or EvidenceKind.Hint => new() { ["required"] = Words(["place"]) },
        EvidenceKind.None => throw new UnreachableException("A decision says nothing of an address that was not given."),
        _ => throw new UnreachableException(),
    };

    private static string Word(EvidenceKind kind) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    private (string, JsonObject)[] Explained(bool readsUrls)
    {
        JsonObject changes = Answers("The answers to change.");
        changes["minProperties"] = 1;
        JsonObject otherAddress = new() { ["type"] = "boolean", ["const"] = true, ["description"] = "True when they apply with another address than this one, or with none." };
        (string, JsonObject)[] ofAddress = readsUrls ? [("otherAddress", otherAddress)] : [];
        JsonObject alternative = Object(["route", "changes"], [("route", OneOf("The route that they settle.", _final)), ("changes", changes), .. ofAddress]);
        return
        [
            ("because", Set("Facts whose answers alone settle the route.", Ids())),
            ("outranked", Set("Rules that apply and are outranked.", policy.Groups.Skip(1).SelectMany(group => group.Rules).Where(rule => rule.GivesReason).Select(rule => rule.Id))),
            ("alternatives", SetOf("All smallest changes that settle another route.", alternative)),
            ("next", OneOf("What to ask next.", Ids())),
            ("atMost", new() { ["type"] = "integer", ["minimum"] = 1, ["description"] = "The maximum number of further questions." }),
            ("expected", new() { ["type"] = "number", ["minimum"] = 1, ["description"] = "The expected number of further questions." }),
        ];
    }

    // Of the next question all is said or nothing: without the question itself there is nothing.
    private static JsonObject Settled(string route) => Properties(
        ("possible", new() { ["const"] = Words([route]) }), ("questions", new() { ["maxItems"] = 0 }), ("next", Never()));

    private static JsonObject Unsettled()
    {
        JsonObject unsettled = Properties(("possible", new() { ["minItems"] = 2 }), ("questions", new() { ["minItems"] = 1 }));
        unsettled["dependentRequired"] = new JsonObject { ["because"] = Words(["next"]) };
        return unsettled;
    }

    // Any of them is there only with all.
    private static JsonObject Together(params string[][] groups) => new(
        from names in groups
        from name in names
        select KeyValuePair.Create<string, JsonNode?>(name, Words(names.Where(other => other != name))));

    private JsonObject Answers(string description)
    {
        JsonObject answers = Object([], [.. _facts.Select(fact => (fact.Id, OneOf("", fact.Answers)))]);
        answers["description"] = description;
        return answers;
    }

    private IEnumerable<string> Ids() => _facts.Select(fact => fact.Id);

    private static JsonObject Set(string description, IEnumerable<string> words) => SetOf(description, OneOf("", words));
}

/// <summary>The part of a decision's schema that describes the output for an invalid line.</summary>
internal static class FaultyLineSchema
{
    public static JsonObject Line() => Object(
        ["line", "error"],
        ("line", new() { ["type"] = "integer", ["minimum"] = 1, ["description"] = "The number of the line, from 1." }),
        ("error", Error()));

    public static JsonObject Fault() => Object(["path", "message"], Parts());

    private static JsonObject Error()
    {
        JsonObject more = ListOf("Further faults.", Ref("fault"));
        (more["minItems"], more["maxItems"]) = (1, ReportLimits.Faults - 1);
        return Object(["path", "message"], [.. Parts(), ("more", more)]);
    }

    private static (string, JsonObject)[] Parts()
    {
        JsonObject path = Text("Where: a JSON path; '?' replaces a name that is not repeated.");
        path["pattern"] = @"^\$";
        return [("path", path), ("message", NotBlank("What was found, what was expected, and the nearest valid word."))];
    }
}

/// <summary>The part of a decision's schema that knows the codes of other systems.</summary>
internal static class CodesSchema
{
    public static JsonObject Create(TriagePolicy policy)
    {
        JsonObject codes = SchemaParts.Object([], [.. policy.Codes.Select(system => (system.Id, OfSystem(system)))]);
        codes["minProperties"] = 1;
        codes["description"] = "The codes of other systems for the reasons and the route, where they were requested.";
        return codes;
    }

    private static JsonObject OfSystem(CodeSystem system) => SchemaParts.SetOf(
        system.Title, SchemaParts.OneOf("", system.Reasons.Concat(system.Routes).Select(entry => entry.Code).Distinct(StringComparer.Ordinal)));
}
