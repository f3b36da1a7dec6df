using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.Repository;

/// <summary>Every kind of finding has a page, and what the pages say is what the library says.</summary>
public sealed partial class FindingPagesTests
{
    private static readonly string Folder = Path.Combine(Clone.Root, "docs", "findings");

    private static readonly string Index = File.ReadAllText(Path.Combine(Folder, "README.md"));

    private static readonly string[] Parts = ["What it is", "Example", "Why it matters", "How to fix it"];

    public static TheoryData<string> Codes => [.. FindingCodes.All];

    [Fact]
    public void Every_code_of_a_finding_has_a_page_and_every_page_a_code() =>
        Directory.GetFiles(Folder).Select(Path.GetFileName).Should().BeEquivalentTo(FindingCodes.All.Select(code => $"{code}.md").Append("README.md"));

    [Fact]
    public void A_build_that_takes_warnings_as_errors_knows_every_code()
    {
        string targets = File.ReadAllText(Clone.PathOf("src", "Meldpunt.Triage.Build", "build", "Meldpunt.Triage.Build.targets"));
        targets.Split("<TriageFindingCodes>")[1].Split('<')[0].Split(';').Should().BeEquivalentTo(FindingCodes.All.Append("policy"));
    }

    [Fact]
    public void The_index_lists_every_page_in_the_order_of_the_codes() =>
        IndexRow().Matches(Index).Select(row => row.Groups[1].Value).Should().Equal(FindingCodes.All);

    [Fact]
    public void The_policy_of_the_examples_has_no_findings_but_that_it_reads_no_URLs() =>
        Findings(new JsonObject()).Select(finding => finding.Code).Should().Equal(FindingCodes.ReadsNoUrls);

    [Fact]
    public void A_policy_fixed_as_the_page_says_reads_URLs()
    {
        JsonObject[] pieces = [.. JsonBlock().Matches(Page(FindingCodes.ReadsNoUrls)).Select(block => JsonNode.Parse(block.Groups[1].Value)!.AsObject())];
        pieces.Should().HaveCount(2);
        foreach ((string name, JsonNode? value) in pieces[1]) pieces[0][name] = value!.DeepClone();
        Findings(pieces[0]).Should().NotContain(finding => finding.Code == FindingCodes.ReadsNoUrls);
    }

    [Fact]
    public void The_findings_that_the_index_accepts_do_not_count()
    {
        JsonObject policy = JsonNode.Parse(Block(Page(FindingCodes.DeadRule), "json"))!.AsObject();
        policy["accepted"] = JsonNode.Parse(JsonBlock().Matches(Index)[1].Groups[1].Value)!["accepted"]!.DeepClone();
        Findings(policy).Select(finding => (finding.Code, finding.Accepted is not null)).Should().Equal((FindingCodes.DeadRule, true), (FindingCodes.ReadsNoUrls, true));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_page_of_a_finding_has_its_code_as_title_and_the_four_parts(string code)
    {
        string page = Page(code);
        page.Should().StartWith($"# {code}\n");
        Heading().Matches(page).Select(heading => heading.Groups[1].Value).Should().Equal(Parts);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_example_on_the_page_of_a_finding_has_the_finding_that_the_page_shows(string code)
    {
        string page = Page(code);
        Finding[] found = [.. Findings(JsonNode.Parse(Block(page, "json"))!.AsObject())];
        string shown = Spaces().Replace(Block(page, "text"), " ").Trim();
        Finding finding = found.Should().Contain(one => one.ToString() == shown).Which;
        finding.Code.Should().Be(code);
        Index.Should().MatchRegex($@"\[{code}\]\({code}\.md\) \| [a-z ]*(?i:{finding.Severity})");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_link_on_the_page_of_a_finding_leads_to_a_file(string code) =>
        Link().Matches(Page(code)).Select(link => link.Groups[1].Value).Should().OnlyContain(link => File.Exists(Path.Combine(Folder, link)));

    // The policy of the examples with some of its properties replaced.
    private static ValueList<Finding> Findings(JsonObject piece)
    {
        JsonObject policy = JsonNode.Parse(Block(Index, "json"))!.AsObject();
        foreach ((string name, JsonNode? value) in piece) policy[name] = value?.DeepClone();
        return PolicyAnalysis.Create(PolicyDocument.Read(Encoding.UTF8.GetBytes(policy.ToJsonString())).PolicyOrThrow()).Findings();
    }

    private static string Page(string code) => File.ReadAllText(Path.Combine(Folder, $"{code}.md"));

    private static string Block(string page, string language) => Regex.Match(page, $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    [GeneratedRegex(@"^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\| \[([a-z-]+)\]\(\1\.md\) \|", RegexOptions.Multiline)]
    private static partial Regex IndexRow();

    [GeneratedRegex(@"\]\(([^)#]+)[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
