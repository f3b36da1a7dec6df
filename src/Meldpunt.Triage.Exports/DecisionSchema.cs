using System.Text.Json.Nodes;
using Meldpunt.Triage.Exports.Schemas;
using Meldpunt.Triage.Policies;
using static Meldpunt.Triage.Exports.Schemas.SchemaParts;

namespace Meldpunt.Triage.Exports;

/// <summary>
/// The JSON Schema (2020-12) of what a policy answers to a line: a decision, with or without explanation, labels and codes of
/// other systems, or what is wrong with the line. It accepts every line that <see cref="TriageLines"/> writes, of
/// exactly this policy: its id, version and hash are part of the schema.
/// </summary>
public static class DecisionSchema
{
    /// <summary>The schema as a file.</summary>
    /// <param name="policy">The policy that decides.</param>
    /// <exception cref="PolicyException">A word of the policy is wrong.</exception>
    public static byte[] Write(TriagePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        PolicyValidator.ThrowIfAny(policy);
        JsonObject line = new() { ["oneOf"] = new JsonArray(Ref("decision"), Ref("faultyLine")) };
        return SchemaFile.Write($"A decision of {policy.Id} {policy.Version}, or what is wrong with a line", line, new()
        {
            ["decision"] = Decision(policy),
            ["item"] = new ItemDecisionSchema(policy).Item(),
            ["url"] = ItemDecisionSchema.Url(),
            ["codes"] = CodesSchema.Create(policy),
            ["faultyLine"] = FaultyLineSchema.Line(),
            ["fault"] = FaultyLineSchema.Fault(),
        });
    }

    private static JsonObject Decision(TriagePolicy policy)
    {
        JsonObject id = Text("The report's own reference.");
        id["maxLength"] = ReportLimits.IdCharacters;
        JsonObject items = ListOf("The decision on each item, in order.", Ref("item"));
        items["maxItems"] = ReportLimits.Items;
        return Object(
            ["route", "items", "referrals", "notices", "questions", "policy"],
            ("id", id),
            ("route", OneOf("Where the report goes.", policy.Routes)),
            ("items", items),
            ("referrals", SetOf("The organisations to point the reporter to, in the order to show them.", OneOf("", policy.Referrals.Select(referral => referral.Id)))),
            ("notices", SetOf("What to tell the reporter, in order.", OneOf("", policy.Notices.Select(notice => notice.Id)))),
            ("questions", SetOf("What is still to be asked, in order.", Question(policy))),
            ("labels", SetOf("The labels for staff, in order, where they were requested.", OneOf("", policy.Labels.Select(label => label.Id)))),
            ("policy", Version(policy)),
            ("codes", Ref("codes")));
    }

    // Kebab-case words need no escaping in a pattern.
    private static JsonObject Question(TriagePolicy policy)
    {
        string facts = string.Join('|', policy.Vocabulary.ItemFacts.Select(fact => fact.Id));
        JsonObject ofItem = new() { ["type"] = "string", ["pattern"] = $@"^items\[(0|[1-9][0-9]{{0,2}})\]\.({facts})$" };
        string[] ofReport = [.. policy.Vocabulary.ReportFacts.Select(fact => fact.Id), Vocabulary.ItemsQuestion];
        return new() { ["type"] = "string", ["anyOf"] = new JsonArray(OneOf("", ofReport), ofItem) };
    }

    private static JsonObject Version(TriagePolicy policy)
    {
        JsonObject version = Object(
            ["id", "version", "sha256"], ("id", Only(policy.Id)), ("version", Only(policy.Version)), ("sha256", Only(PolicyHash.Compute(policy))));
        version["description"] = "Which policy decided; the hash is that of its canonical document.";
        return version;
    }

    private static JsonObject Only(string word) => new() { ["const"] = word };
}
