using System.Text;
using System.Text.Json;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Exports.Tests.Schemas;

public sealed class PolicySchemaTests
{
    [Fact]
    public void The_shipped_schema_is_the_one_made_from_the_shipped_vocabulary()
    {
        string kept = Clone.PathOf("src", "Meldpunt.Triage", "Policies", "meldpunt-kinderporno-nl.schema.json");
        byte[] made = PolicySchema.Write(ShippedPolicy.Read());
        Encoding.UTF8.GetString(File.ReadAllBytes(kept)).Should().Be(Encoding.UTF8.GetString(made), "harness write schema keeps it");
    }

    [Fact]
    public void A_policy_schema_lists_facts_answers_and_routes_for_an_editor_to_complete()
    {
        using JsonDocument schema = JsonDocument.Parse(PolicySchema.Write(ShippedPolicy.Read()));
        JsonElement place = schema.RootElement.GetProperty("$defs").GetProperty("itemCondition").GetProperty("properties").GetProperty("place");
        place.GetProperty("items").GetProperty("enum").EnumerateArray().Select(answer => answer.GetString()).Should().Contain("dark-web");
        JsonElement route = schema.RootElement.GetProperty("$defs").GetProperty("rule").GetProperty("properties").GetProperty("route");
        route.GetProperty("enum").EnumerateArray().Select(answer => answer.GetString()).Should().Equal("assess", "refer", "out-of-scope");
    }

    [Theory]
    [InlineData("rule")]
    [InlineData("emptyReportRule")]
    [InlineData("referral")]
    [InlineData("notice")]
    [InlineData("impossible")]
    public void A_policy_schema_requires_when(string definition)
    {
        using JsonDocument schema = JsonDocument.Parse(PolicySchema.Write(ShippedPolicy.Read()));
        schema.RootElement.GetProperty("$defs").GetProperty(definition).GetProperty("required").EnumerateArray().Select(name => name.GetString()).Should().Contain("when");
    }

    [Fact]
    public void A_policy_schema_lists_the_findings_that_can_be_accepted_and_what_they_can_be_about()
    {
        using JsonDocument schema = JsonDocument.Parse(PolicySchema.Write(ShippedPolicy.Read()));
        JsonElement accepted = schema.RootElement.GetProperty("$defs").GetProperty("accepted").GetProperty("properties");
        accepted.GetProperty("finding").GetProperty("enum").EnumerateArray().Select(code => code.GetString()).Should().Contain(["always-applies", "dead-rule"]).And.NotContain(["gap", "conflict"]);
        accepted.GetProperty("about").GetProperty("properties").GetProperty("rules").GetProperty("items").GetProperty("enum").EnumerateArray().Select(rule => rule.GetString()).Should().Contain("adults-only");
    }
}
