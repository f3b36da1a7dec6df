using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Tests.Terminals;

public sealed class WorkLineTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_done_is_shown_after_a_while_and_only_to_a_person(bool errorIsTerminal)
    {
        await using StringWriter error = new();
        using (WorkLine line = new(new(Stream.Null, Stream.Null, error) { ErrorIsTerminal = errorIsTerminal }, "Compiling the policy"))
        {
            line.Begin("Checking 10,000 rules");
            await Task.Delay(ProgressLine.Patience + TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken);
        }

        string shown = error.ToString();
        if (errorIsTerminal) shown.Should().MatchRegex("^\\rChecking 10,000 rules, \\d+ s").And.EndWith(" \r");
        else shown.Should().BeEmpty();
    }

    [Fact]
    public async Task What_takes_no_time_is_not_shown()
    {
        await using StringWriter error = new();
        using (WorkLine line = new(new(Stream.Null, Stream.Null, error) { ErrorIsTerminal = true }, "Compiling the policy")) line.Begin("Checking a rule");

        error.ToString().Should().BeEmpty();
    }
}
