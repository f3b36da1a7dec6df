using System.Globalization;
using System.Text;
using System.Text.Json;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Harness.Write;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tool.Tests.Commands.Export;

public sealed class ExportFormTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Fact]
    public async Task Each_form_of_a_policy_is_what_the_library_writes()
    {
        TriagePolicy policy = Read(Hotline.LaterFile);
        (await ToolRun.Of("export", "dmn", Hotline.LaterFile)).Output.Should().Be(DmnExport.Write(policy));
        (await ToolRun.Of("export", "html", Hotline.LaterFile, "--culture", "en")).Output.Should().Be(HtmlExport.Write(policy, English));
        (await ToolRun.Of("export", "markdown", Hotline.LaterFile)).Output.Should().Be(MarkdownExport.Write(policy));
    }

    [Theory]
    [InlineData("report")]
    [InlineData("decision")]
    [InlineData("policy")]
    [InlineData("scenarios")]
    public async Task The_schema_of_each_kind_of_document_is_what_the_library_writes(string of)
    {
        TriagePolicy policy = Read(Hotline.LaterFile);
        byte[] expected = of switch
        {
            "report" => ReportSchema.Write(policy),
            "decision" => DecisionSchema.Write(policy),
            "policy" => PolicySchema.Write(policy),
            _ => ScenarioSchema.Write(policy),
        };
        ToolRun run = await ToolRun.Of("export", "schema", Hotline.LaterFile, "--of", of);
        run.Code.Should().Be(0);
        run.Output.Should().Be(Encoding.UTF8.GetString(expected));
    }

    [Fact]
    public async Task The_questions_in_a_schema_of_reports_are_in_the_language_that_is_asked_for()
    {
        (await ToolRun.Of("export", "schema", "--culture", "nl-BE")).Output.Should().Contain("Waar staat het materiaal?").And.NotContain("Where is the material?");
        (await ToolRun.Of("export", "schema")).Output.Should().Contain("Where is the material?");
        ToolRun wrong = await ToolRun.Of("export", "schema", "--culture", "en_GB_");
        wrong.Code.Should().Be(64);
        ToolRun other = await ToolRun.Of("export", "schema", "--of", "decision", "--culture", "nl");
        other.Code.Should().Be(64);
        other.Error.Should().Contain("--culture works only with --of report");
    }

    [Theory]
    [InlineData("fr", 0)]
    [InlineData("NL", 1)]
    public async Task The_texts_of_a_language_are_all_keys_in_the_order_of_a_document_with_what_there_is(string tag, int present)
    {
        TriagePolicy policy = Read(Hotline.LaterFile);
        ToolRun run = await ToolRun.Of("export", "texts", Hotline.LaterFile, "--language", tag);
        run.Code.Should().Be(0);
        using JsonDocument document = JsonDocument.Parse(run.Output);
        JsonProperty language = document.RootElement.EnumerateObject().Should().ContainSingle().Subject;
        language.Name.Should().Be(tag);
        language.Value.EnumerateObject().Select(text => text.Name).Should().Equal(TextKeys.RequiredBy(policy).Concat(TextKeys.OptionalIn(policy)));
        language.Value.EnumerateObject().Count(text => text.Value.GetString()!.Length > 0).Should().Be(present * policy.Texts.Languages[0].Entries.Count);
    }

    [Theory]
    [InlineData("en_GB", "did you mean 'en-GB'?")]
    [InlineData("french", "expected one such as 'fr' or 'en-GB'")]
    public async Task Texts_of_what_is_no_language_exit_with_64(string tag, string meant)
    {
        ToolRun run = await ToolRun.Of("export", "texts", "--language", tag);
        run.Code.Should().Be(64);
        run.Error.Should().Contain("is not the tag of a language").And.Contain(meant);
    }

    [Fact]
    public async Task Two_policies_give_the_page_of_their_difference_that_the_library_writes()
    {
        PolicyDifference difference = PolicyDifference.Between(Read(Hotline.EarlierFile), Read(Hotline.LaterFile));
        (await ToolRun.Of("export", "html", Hotline.EarlierFile, Hotline.LaterFile)).Output.Should().Be(HtmlExport.OfDifference(difference));
        ToolRun run = await ToolRun.Of("export", "markdown", Hotline.EarlierFile, Hotline.LaterFile, "--culture", "en");
        run.Code.Should().Be(0);
        run.Output.Should().Be(MarkdownExport.OfDifference(difference, English));
    }

    [Fact]
    public async Task The_page_of_two_policies_says_which_reports_that_came_in_would_be_decided_otherwise()
    {
        PolicyDifference difference = PolicyDifference.Between(Read(Hotline.EarlierFile), Read(Hotline.LaterFile));
        foreach (bool isClosed in new[] { false, true })
        {
            using MemoryStream reports = new(await File.ReadAllBytesAsync(SamplePolicies.Reports, TestContext.Current.CancellationToken));
            PastReportsSummary past = await new PastReports(difference) { IsClosed = isClosed }.CompareAsync(reports, TestContext.Current.CancellationToken);
            string[] closed = isClosed ? ["--closed"] : [];
            (await ToolRun.Of(["export", "html", Hotline.EarlierFile, Hotline.LaterFile, "--culture", "en", "--reports", SamplePolicies.Reports, .. closed])).Output.Should().Be(HtmlExport.OfDifference(difference, English, past));
            (await ToolRun.Of(["export", "markdown", Hotline.EarlierFile, Hotline.LaterFile, "--culture", "en", "--reports", SamplePolicies.Reports, .. closed])).Output.Should().Be(MarkdownExport.OfDifference(difference, English, past));
        }

        ToolRun unread = await ToolRun.Of("export", "html", Hotline.EarlierFile, Hotline.LaterFile, "--reports", "no-such.jsonl");
        (unread.Code, unread.Output).Should().Be((66, ""));
    }

    [Fact]
    public async Task A_policy_that_DMN_cannot_express_exits_with_65_and_says_why()
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
    [InlineData("html", "--reports", "reports.jsonl")]
    [InlineData("dmn", "--dialect", "sqlite")]
    public async Task An_option_or_a_value_that_a_form_does_not_know_exits_with_64(string form, string option, string value)
    {
        ToolRun run = await ToolRun.Of("export", form, option, value);
        run.Code.Should().Be(64);
        run.Error.Should().Contain($"Try 'meldpunt export {form} --help'.");
    }

    [Fact]
    public async Task A_policy_with_a_broken_guarantee_is_exported_as_HTML_but_refused_as_SQL_and_DMN()
    {
        using TestFile file = new("policy.json", SamplePolicies.WithBrokenGuarantee);
        (await ToolRun.Of("export", "html", file.Path)).Code.Should().Be(0);
        (await ToolRun.Of("export", "sql", file.Path)).Code.Should().Be(65);
        (await ToolRun.Of("export", "dmn", file.Path)).Code.Should().Be(65);
    }

    [Fact]
    public async Task The_rules_as_classes_of_NRules_are_those_of_the_sample()
    {
        OutputRun run = await KeptFile.Compare("Export", "ItemRules.cs");
        run.Code.Should().Be(0);
        (await ToolRun.Of("export", "nrules", Hotline.LaterFile)).Output.Should().Be(NRulesExport.Write(Read(Hotline.LaterFile)));
    }

    [Fact]
    public async Task A_rule_that_a_class_cannot_say_exits_with_65_and_its_place()
    {
        using TestFile file = new("policy.json", SamplePolicies.Changed("\"when\": {}, \"route\": \"assess\", \"reason\": false", "\"when\": {}, \"route\": \"assess\""));
        ToolRun run = await ToolRun.Of("export", "nrules", file.Path);
        run.Code.Should().Be(65);
        run.Error.Should().Contain("cannot be exported as nrules").And.Contain("'assess' always applies and gives a reason");
        run.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task A_namespace_that_is_none_exits_with_64()
    {
        ToolRun run = await ToolRun.Of("export", "nrules", "--namespace", "my rules");
        run.Code.Should().Be(64);
        run.Error.Should().Contain("is not the name of a namespace");
    }

    private static TriagePolicy Read(string file) => PolicyDocument.Read(File.ReadAllBytes(file)).PolicyOrThrow();
}
