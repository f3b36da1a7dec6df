using System.Diagnostics;
using Meldpunt.Triage.Harness.Lines;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tool.Tests.Terminals;

/// <summary>The tool as a process of its own.</summary>
public sealed class ProcessTests
{
    // In the short form still many times what the pipes between the processes hold.
    private static readonly int Lines = 20_000 / Seeded.OneIn(4);

    [Fact]
    public async Task Generated_lines_are_all_answered_in_order()
    {
        using Process tool = Start("decide", "-");
        Task<string> error = tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string?> difference = Task.Run(() => Verification.FirstDifference(GeneratedLines.Of(Lines, 1), tool.StandardOutput));
        foreach (GeneratedLine line in GeneratedLines.Of(Lines, 1)) await tool.StandardInput.WriteAsync(line.Text + "\n");
        tool.StandardInput.Close();
        (await difference).Should().BeNull();
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        tool.ExitCode.Should().Be(2);
        (await error).Should().Contain("reports decided");
    }

    [Fact]
    public async Task A_report_is_answered_before_the_next_one_arrives()
    {
        using Process tool = Start("decide");
        await tool.StandardInput.WriteAsync("{\"id\":\"a\"}\n");
        await tool.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        (await tool.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)).Should().StartWith("{\"id\":\"a\"");
        tool.StandardInput.Close();
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        tool.ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task When_the_reader_of_its_output_goes_away_the_tool_exits_with_141_and_no_message()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not tell of a closed console pipe.");
        using TestFile reports = new("reports.jsonl", string.Concat(Enumerable.Repeat("{}\n", 200_000)));
        using Process tool = Start("decide", reports.Path);
        await tool.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        tool.StandardOutput.Close();
        string error = await tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        tool.ExitCode.Should().Be(141);
        error.Should().BeEmpty();
    }

    [Fact]
    public async Task When_the_reader_of_a_help_page_goes_away_the_tool_exits_with_141_and_no_message()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not tell of a closed console pipe.");
        using Process tool = Start("check", "--help");
        tool.StandardOutput.Close();
        string error = await tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        tool.ExitCode.Should().Be(141);
        error.Should().BeEmpty();
    }

    private static Process Start(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Terminal.Tool, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }
}
