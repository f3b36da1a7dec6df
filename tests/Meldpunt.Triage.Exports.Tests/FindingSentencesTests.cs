using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Tests.Samples;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Exports.Tests;

/// <summary>Every kind of finding, as the page of its documentation makes it happen, in both languages.</summary>
public sealed class FindingSentencesTests
{
    private static readonly string Folder = Path.Combine(Clone.Root, "docs", "findings");

    public static TheoryData<string> Codes => [.. FindingCodes.All];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_finding_is_said_with_what_can_be_done_in_both_languages(string code)
    {
        TriagePolicy policy = Example(code);
        Finding[] findings = [.. PolicyAnalysis.Create(policy).Findings().Where(finding => finding.Code == code)];
        findings.Should().NotBeEmpty();
        foreach (Finding finding in findings)
        {
            (Prose dutch, Prose english) = (PolicySentences.Of(policy, "nl").Of(finding), PolicySentences.Of(policy, "en").Of(finding));
            dutch.Text.Should().NotBe(english.Text);
            foreach (Prose said in new[] { dutch, english })
            {
                said.Text.Should().NotContainAny("{", "–", "  ", "“”").And.NotBe(finding.Message).And.EndWith(".");
                said.Runs.Should().OnlyContain(run => run.Text.Length > 0 && run.Language == null && run.Kind != RunKind.Detail);
                Regex.Count(said.Text, @"\.( |$)").Should().BeGreaterThan(1, "what can be done about it follows: {0}", said.Text);
            }
        }
    }

    [Theory]
    [InlineData("nl", "De regel “Een tekening” (drawing) beslist nooit")]
    [InlineData("en", "The rule “A drawing” (drawing) never decides")]
    public void Rules_are_called_by_the_reasons_that_they_give(string language, string begins)
    {
        TriagePolicy policy = SamplePolicies.Later with
        {
            Texts = new([new("nl", [new("reason.drawing", "Een tekening")]), new("en", [new("reason.drawing", "A drawing")])]),
        };
        PolicySentences sentences = PolicySentences.Of(policy, language);
        sentences.Of(new Finding { Code = FindingCodes.DeadRule, Severity = FindingSeverity.Warning, Message = "", Rules = ["drawing", "assess"] }).Text.Should().StartWith(begins).And.Contain("assess");
    }

    [Fact]
    public void The_page_has_the_sentence_and_on_request_the_code_and_the_message()
    {
        ParsedPage page = new(HtmlExport.Write(SamplePolicies.Parcels, new CultureInfo("nl")));
        Finding[] findings = [.. PolicyAnalysis.Create(SamplePolicies.Parcels).Findings()];
        string[][] rows = page.Rows("findings", ParsedPage.TextWithCodes);
        PolicySentences sentences = PolicySentences.Of(SamplePolicies.Parcels, "nl");
        rows.Select(row => row[1].Split('\n')[0]).Should().Equal(findings.Select(finding => $"{sentences.Of(finding).Text} ({finding.Code}: {finding.Message})"));
        page.Section("findings").Descendants("span").Where(span => span.Attribute("class")?.Value == "detail").Should().HaveSameCount(findings)
            .And.OnlyContain(span => span.Attribute("lang")!.Value == "en");
    }

    // The policy of the examples, with what the page of the finding has instead.
    private static TriagePolicy Example(string code)
    {
        JsonObject policy = Block("README");
        foreach ((string name, JsonNode? value) in Block(code)) policy[name] = value?.DeepClone();
        return PolicyDocument.Read(Encoding.UTF8.GetBytes(policy.ToJsonString())).PolicyOrThrow();
    }

    private static JsonObject Block(string page) =>
        JsonNode.Parse(Regex.Match(File.ReadAllText(Path.Combine(Folder, $"{page}.md")), "```json\n(.*?)```", RegexOptions.Singleline).Groups[1].Value)!.AsObject();
}
