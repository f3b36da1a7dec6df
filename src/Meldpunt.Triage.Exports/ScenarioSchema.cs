using System.Text.Json.Nodes;
using Meldpunt.Triage.Exports.Schemas;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports;

/// <summary>The JSON Schema (2020-12) of a document of scenarios, made from a policy's words.</summary>
public static class ScenarioSchema
{
    /// <summary>The schema as a file.</summary>
    /// <param name="policy">The policy whose words it knows.</param>
    public static byte[] Write(TriagePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        JsonObject scenarios = SchemaParts.ListOf("The scenarios.", Scenario(policy));
        scenarios["minItems"] = 1;
        JsonObject body = SchemaParts.Object(["scenarios"], ("$schema", SchemaParts.Text("The location of this schema; for editors.")), ("scenarios", scenarios));
        return SchemaFile.Write($"Scenarios in the words of {policy.Id}", body, new() { ["saidContact"] = ContactSchema.SaidOfOne() });
    }

    private static JsonObject Scenario(TriagePolicy policy) => SchemaParts.Object(
        ["name", "report", "expected"],
        ("name", SchemaParts.NotBlank("What it states about the domain.")),
        ("report", ReportShape.Create(policy)),
        ("closed", SchemaParts.Flag("True to close the report before it is decided.")),
        ("expected", Expected(policy)),
        ("source", Codes("The sections of the source that it is about.", policy.Sections.Select(section => section.Id))));

    private static JsonObject Expected(TriagePolicy policy)
    {
        string[] facts = [.. policy.Vocabulary.ItemFacts.Select(fact => fact.Id)];
        string[] rules = [.. policy.Rules.Select(rule => rule.Id)];
        JsonObject item = SchemaParts.Object(
            [],
            ("route", SchemaParts.OneOf("The item's route.", policy.Routes)),
            ("reasons", Codes("Its reasons, in order.", rules)),
            ("questions", Codes("The questions that its route depends on.", facts)),
            ("possible", Codes("The routes it can still get.", policy.Routes)),
            ("because", Codes("The facts that settle its route.", facts)),
            ("decidedBy", Codes("The rules that decided.", rules)),
            ("outranked", Codes("The rules that were outranked.", rules)));
        JsonObject contacts = ContactSchema.Said(policy);
        contacts["minProperties"] = 1;
        JsonObject expected = SchemaParts.Object(
            [],
            ("route", SchemaParts.OneOf("The report's route.", policy.Routes)),
            ("items", SchemaParts.ListOf("What is expected of each item.", item)),
            ("referrals", Codes("The referrals, in order.", policy.Referrals.Select(referral => referral.Id))),
            ("contacts", contacts),
            ("notices", Codes("The notices, in order.", policy.Notices.Select(notice => notice.Id))),
            ("labels", Codes("The labels for staff, in order.", policy.Labels.Select(label => label.Id))),
            ("questions", SchemaParts.ListOf("The questions, in order.", SchemaParts.Text(""))));
        expected["minProperties"] = 1;
        return expected;
    }

    private static JsonObject Codes(string description, IEnumerable<string> codes) => SchemaParts.ListOf(description, SchemaParts.OneOf("", codes));
}
