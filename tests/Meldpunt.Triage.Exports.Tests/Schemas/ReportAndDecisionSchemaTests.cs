using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Spoken;

namespace Meldpunt.Triage.Exports.Tests.Schemas;

public sealed class ReportAndDecisionSchemaTests
{
    private const string Draft = "https://json-schema.org/draft/2020-12/schema";

    private static readonly TriagePolicy Parcels = new PolicyBuilder("parcels", "1")
        .ItemFact("content-kind", "letter", "food", "in-doubt")
        .Rule("A", "perishable", Condition.Where("content-kind", "food"), "refer")
        .Otherwise("B", "deliver", "assess")
        .Build();

    [Fact]
    public void The_same_policy_gives_the_same_schemas()
    {
        ReportSchema.Write(ShippedPolicy.Read()).Should().Equal(ReportSchema.Write(ShippedPolicy.Read()));
        DecisionSchema.Write(ShippedPolicy.Read()).Should().Equal(DecisionSchema.Write(ShippedPolicy.Read()));
    }

    [Fact]
    public void The_schema_of_reports_has_the_words_of_its_policy_and_no_others()
    {
        string schema = Encoding.UTF8.GetString(ReportSchema.Write(Parcels));
        schema.Should().Contain("\"contentKind\"").And.Contain("\"food\"").And.NotContain("rendering");
        JsonNode.Parse(schema)!["$schema"]!.GetValue<string>().Should().Be(Draft);
    }

    [Fact]
    public void The_schema_of_decisions_has_the_hash_and_the_reasons_of_its_policy()
    {
        string schema = Encoding.UTF8.GetString(DecisionSchema.Write(Parcels));
        schema.Should().Contain(PolicyHash.Compute(Parcels)).And.Contain("\"perishable\"").And.NotContain("\"deliver\"", "the default gives no reason");
        JsonNode.Parse(schema)!["$schema"]!.GetValue<string>().Should().Be(Draft);
    }

    [Theory]
    [InlineData(null, "Que contient le colis ?", "fr")]
    [InlineData("fr-CA", "Que contient le colis ?", "fr")]
    [InlineData("ar", "ماذا في الطرد؟", "fr", "ar")]
    [InlineData(null, "ماذا في الطرد؟", "fr", "ar", "en")]
    [InlineData(null, "ماذا في الطرد؟", "fr", "ar", "en-GB")]
    [InlineData("nl", "Que contient le colis ?", "fr", "ar")]
    public void The_questions_in_a_schema_of_reports_are_of_the_chosen_language_else_English_else_the_first(string? culture, string question, params string[] languages)
    {
        TriagePolicy policy = SpokenPolicies.In([.. languages.Select(language => language switch
        {
            "fr" => SpokenTexts.French,
            "ar" => SpokenTexts.Arabic,
            _ => SpokenTexts.Arabic with { Language = language },
        })]);
        JsonNode schema = JsonNode.Parse(ReportSchema.Write(policy, culture is null ? null : new CultureInfo(culture)))!;
        schema["properties"]!["items"]!["items"]!["properties"]!["f1"]!["description"]!.GetValue<string>().Should().Be(question);
    }

    [Fact]
    public void A_policy_with_a_wrong_word_is_refused()
    {
        TriagePolicy wrong = Parcels with { UnsettledRoute = "nowhere" };
        FluentActions.Invoking(() => ReportSchema.Write(wrong)).Should().Throw<PolicyException>();
        FluentActions.Invoking(() => DecisionSchema.Write(wrong)).Should().Throw<PolicyException>();
    }
}
