using System.Text;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tool.Tests.Inputs;

public sealed class PolicyOptionTests
{
    private static string Shipped => Encoding.UTF8.GetString(PolicyDocument.Write(TriageEngine.Default.Policy));

    [Fact]
    public async Task A_policy_file_decides_instead_of_the_shipped_policy()
    {
        using TestFile policy = new("policy.json", Shipped.Replace($"\"{ShippedPolicy.Read().Version}\"", "\"next\"", StringComparison.Ordinal));
        ToolRun run = await ToolRun.OfInput("{}", "decide", "--policy", policy.Path);
        run.Code.Should().Be(0);
        run.Answers[0].GetProperty("policy").GetProperty("version").GetString().Should().Be("next");
    }

    [Fact]
    public async Task A_missing_policy_file_exits_with_66()
    {
        ToolRun run = await ToolRun.OfInput("{}", "decide", "--policy", "missing.json");
        run.Code.Should().Be(66);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("cannot read missing.json");
    }

    [Fact]
    public async Task A_policy_file_with_faults_exits_with_65_and_lists_each_with_its_place()
    {
        string wrong = Shipped.Replace("[\"cloud\"]", "[\"clowd\"]", StringComparison.Ordinal)
            .Replace("[\"drawn\"]", "[\"drawm\"]", StringComparison.Ordinal);
        using TestFile policy = new("policy.json", wrong);
        ToolRun run = await ToolRun.OfInput("{}", "decide", "--policy", policy.Path);
        run.Code.Should().Be(65);
        run.Output.Should().BeEmpty();
        run.Error.Should().MatchRegex(@"policy\.json\(\d+,\d+\) \$\.groups\[1\].*'drawn'").And.MatchRegex(@"policy\.json\(\d+,\d+\) \$\.groups\[2\].*'cloud'");
    }

    [Fact]
    public async Task A_policy_file_that_is_not_JSON_exits_with_65_and_says_where()
    {
        using TestFile policy = new("policy.json", "{\n  \"id\": }");
        ToolRun run = await ToolRun.OfInput("{}", "decide", "--policy", policy.Path);
        run.Code.Should().Be(65);
        run.Error.Should().MatchRegex(@"policy\.json\(2,\d+\) \$");
    }

    [Fact]
    public async Task A_policy_file_with_an_unsound_policy_exits_with_65_and_shows_a_witness()
    {
        using TestFile policy = new("policy.json", Shipped.Replace("\"when\": {}, \"route\": \"assess\"", "\"when\": { \"persons\": [\"child\"] }, \"route\": \"assess\"", StringComparison.Ordinal));
        ToolRun run = await ToolRun.OfInput("{}", "decide", "--policy", policy.Path);
        run.Code.Should().Be(65);
        run.Error.Should().MatchRegex(@"policy\.json\(\d\d,\d+\) \$\.groups: gap").And.Contain("Witness");
    }

    [Fact]
    public async Task The_option_closed_leaves_no_item_unsettled()
    {
        const string Report = "{\"items\":[{\"persons\":\"child\"}]}";
        (await ToolRun.OfInput(Report, "decide")).Answers[0].GetProperty("route").GetString().Should().Be("needs-information");
        (await ToolRun.OfInput(Report, "decide", "--closed")).Answers[0].GetProperty("route").GetString().Should().Be("refer");
    }
}
