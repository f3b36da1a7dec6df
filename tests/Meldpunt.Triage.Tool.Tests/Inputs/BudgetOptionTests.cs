using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tool.Tests.Inputs;

public sealed class BudgetOptionTests
{
    // The tests name the sample by this word: data of a theory is no place for a machine's folders.
    private const string Policy = "POLICY";

    public static TheoryData<string> Verbs =>
    [
        "check POLICY",
        "diff POLICY POLICY",
        "decide - --policy POLICY",
        "explain - --policy POLICY",
        "ask --policy POLICY",
        "test --schema never-written.json --policy POLICY",
        "replay - --policy POLICY",
        "export sql POLICY",
        "export dmn POLICY",
        "export html POLICY",
        "export markdown POLICY",
        "export html POLICY POLICY",
    ];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task A_policy_that_needs_more_nodes_than_it_may_take_is_refused_with_the_facts_and_the_option(string arguments)
    {
        ToolRun run = await ToolRun.Of([.. arguments.Split(' ').Select(Named), "--budget", "5"]);

        run.Code.Should().Be(65);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("later.json(").And.Contain("needs more than 5 nodes").And.Contain("'place', 'link' or 'format'").And.Contain("'--budget' of the command");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1e6")]
    [InlineData("3000000000")]
    public async Task A_budget_that_is_no_number_of_nodes_is_wrong_usage(string budget)
    {
        ToolRun run = await ToolRun.Of("check", "--budget", budget);

        run.Code.Should().Be(64);
        run.Error.Should().Contain("--budget: expected a number of nodes from 1 to 2147483647");
    }

    [Fact]
    public async Task A_policy_within_its_budget_is_checked_as_ever()
    {
        (ToolRun within, ToolRun ever) = (await ToolRun.Of("check", Hotline.LaterFile, "--budget", "2000"), await ToolRun.Of("check", Hotline.LaterFile));
        (within.Code, within.Output, within.Error).Should().Be((ever.Code, ever.Output, ever.Error));
    }

    private static string Named(string argument) => argument == Policy ? Hotline.LaterFile : argument;
}
