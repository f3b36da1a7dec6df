using System.Text;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Harness.Dmn;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Commands.Check;

namespace Meldpunt.Triage.Tool.Tests.Commands.Check;

public sealed class FindingRulesTests
{
    [Fact]
    public void Every_kind_of_finding_has_its_advice_in_the_order_of_the_codes() =>
        FindingRules.All.Select(rule => rule.Id).Should().Equal(FindingCodes.All);

    [Fact]
    public async Task A_policy_that_reads_no_urls_is_checked_in_every_format()
    {
        using TestFile file = new("policy.json", Encoding.UTF8.GetString(PolicyDocument.Write(LibraryPolicy.Make())));
        foreach (string format in (string[])["table", "json", "markdown", "sarif"])
        {
            ToolRun run = await ToolRun.Of("check", file.Path, "--output", format);
            run.Output.Should().Contain(FindingCodes.ReadsNoUrls, format);
        }
    }
}
