using System.Text.Json.Nodes;
using Meldpunt.Triage.Policies;
using static Meldpunt.Triage.Exports.Schemas.SchemaParts;

namespace Meldpunt.Triage.Exports.Schemas;

/// <summary>The part of a policy's schema that knows accepted findings: which can be, and the words that they can be about.</summary>
internal sealed class AcceptanceSchema(TriagePolicy policy)
{
    private IEnumerable<Fact> Facts => policy.Vocabulary.ItemFacts.Concat(policy.Vocabulary.ReportFacts);

    public JsonObject Accepted() => Object(
        ["finding", "reason"],
        ("finding", OneOf("The kind of finding.", AcceptedFinding.CanBe)), ("about", About()), ("reason", NotBlank("Why it is accepted.")));

    private JsonObject About()
    {
        JsonObject about = Object(
            [],
            ("rules", Some("Rules for an item; first the one that the finding is about.", policy.Rules.Select(rule => rule.Id))),
            ("emptyReport", Some("Rules for a report without items; first the one that the finding is about.", policy.EmptyReport.Select(rule => rule.Id))),
            ("referrals", Some("The referral.", policy.Referrals.Select(referral => referral.Id))),
            ("notices", Some("The notice.", policy.Notices.Select(notice => notice.Id))),
            ("labels", Some("The label.", policy.Labels.Select(label => label.Id))),
            ("fact", OneOf("The fact.", Facts.Select(fact => fact.Id))),
            ("answers", Some("Answers to the fact.", Facts.SelectMany(fact => fact.Answers).Distinct(StringComparer.Ordinal))),
            ("route", OneOf("The route.", policy.Routes)),
            ("section", OneOf("The section of the source.", policy.Sections.Select(section => section.Id))),
            ("texts", SetOf("Keys of texts, each with its language before it.", Name("A language, a point and a key."), least: 1)),
            ("ids", SetOf("Ids that look alike, each with its kind before it.", Title("A kind, a point and an id; answers have their fact before them."), least: 1)));
        about["description"] = "What the finding is about, no more and no less, as 'meldpunt check --output json' writes it.";
        about["dependentRequired"] = new JsonObject { ["answers"] = Words(["fact"]) };
        about["allOf"] = new JsonArray([.. Facts.Select(fact => When("fact", fact.Id, Properties(("answers", new() { ["items"] = OneOf("", fact.Answers) }))))]);
        return about;
    }

    private static JsonObject Some(string description, IEnumerable<string> words) => SetOf(description, OneOf("", words), least: 1);
}
