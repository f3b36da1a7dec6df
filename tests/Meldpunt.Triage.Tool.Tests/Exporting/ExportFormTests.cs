using System.Globalization;
using System.Text;
using Meldpunt.Triage.Analysis.Differences;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Exports.Schemas;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Testing.Scenarios;
using Meldpunt.Triage.Harness.Write;

namespace Meldpunt.Triage.Tool.Tests.Exporting;

public sealed class ExportFormTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Fact]
    public async Task Each_form_of_a_policy_is_what_the_library_writes()
    {
        TriagePolicy policy = Read(SamplePolicies.Present);
        (await ToolRun.Of("export", "dmn", SamplePolicies.Present)).Output.Should().Be(DmnExport.Of(policy));
        (await ToolRun.Of("export", "html", SamplePolicies.Present, "--culture", "en")).Output.Should().Be(HtmlExport.Of(policy, English));
        (await ToolRun.Of("export", "markdown", SamplePolicies.Present)).Output.Should().Be(MarkdownExport.Of(policy));
    }

    [Theory]
    [InlineData("report")]
    [InlineData("decision")]
    [InlineData("policy")]
    [InlineData("scenarios")]
    public async Task A_schema_can_be_of_each_thing_that_is_exchanged(string of)
    {
        TriagePolicy policy = Read(SamplePolicies.Present);
        byte[] expected = of switch
        {
            "report" => ReportSchema.Of(policy),
            "decision" => DecisionSchema.Of(policy),
            "policy" => PolicySchema.Of(policy),
            _ => ScenarioSchema.Of(policy),
        };
        ToolRun run = await ToolRun.Of("export", "schema", SamplePolicies.Present, "--of", of);
        run.Code.Should().Be(0);
        run.Output.Should().Be(Encoding.UTF8.GetString(expected));
    }

    [Fact]
    public async Task Two_policies_give_what_the_second_changes()
    {
        PolicyDifference difference = PolicyDifference.Between(Read(SamplePolicies.Earlier), Read(SamplePolicies.Present));
        (await ToolRun.Of("export", "html", SamplePolicies.Earlier, SamplePolicies.Present)).Output.Should().Be(HtmlExport.OfDifference(difference));
        ToolRun run = await ToolRun.Of("export", "markdown", SamplePolicies.Earlier, SamplePolicies.Present, "--culture", "en");
        run.Code.Should().Be(0);
        run.Output.Should().Be(MarkdownExport.OfDifference(difference, English));
    }

    [Fact]
    public async Task A_model_that_cannot_be_is_refused_with_its_place()
    {
        TriagePolicy policy = new PolicyBuilder("parcels", "1").ItemFact("content", "letter", "unanswered", "in-doubt").Otherwise("A", "deliver", "assess").Build();
        using TestFile file = new("policy.json", Encoding.UTF8.GetString(PolicyDocument.Write(policy)));
        ToolRun run = await ToolRun.Of("export", "dmn", file.Path);
        run.Code.Should().Be(65);
        run.Error.Should().Contain("'unanswered'").And.Contain("cannot be exported as dmn");
        run.Output.Should().BeEmpty();
    }

    [Theory]
    [InlineData("html", "--culture", "nederlands")]
    [InlineData("html", "--map", "map.json")]
    [InlineData("dmn", "--dialect", "sqlite")]
    public async Task What_a_form_does_not_know_is_wrong_usage(string form, string option, string value)
    {
        ToolRun run = await ToolRun.Of("export", form, option, value);
        run.Code.Should().Be(64);
        run.Error.Should().Contain($"Try 'meldpunt export {form} --help'.");
    }

    [Fact]
    public async Task A_policy_with_a_broken_guarantee_is_documented_and_not_decided_by()
    {
        using TestFile file = new("policy.json", SamplePolicies.WithBrokenGuarantee);
        (await ToolRun.Of("export", "html", file.Path)).Code.Should().Be(0);
        (await ToolRun.Of("export", "sql", file.Path)).Code.Should().Be(65);
        (await ToolRun.Of("export", "dmn", file.Path)).Code.Should().Be(65);
    }

    private static TriagePolicy Read(string file) => PolicyDocument.Read(File.ReadAllBytes(file)).PolicyOrThrow();
}
