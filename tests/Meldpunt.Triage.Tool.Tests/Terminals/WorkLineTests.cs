using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Tests.Terminals;

public sealed class WorkLineTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_done_is_shown_after_a_while_and_only_to_a_person(bool errorIsTerminal)
    {
        await using Watched error = new();
        using (WorkLine line = new(new(Stream.Null, Stream.Null, error) { ErrorIsTerminal = errorIsTerminal }, "Compiling the policy"))
        {
            line.Begin("Checking 10,000 rules");
            if (errorIsTerminal) await error.Written.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
            else await Task.Delay(ProgressLine.Patience + TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken);
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

    /// <summary>Tells when something was written, however long a busy machine takes.</summary>
    private sealed class Watched : StringWriter
    {
        private readonly TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Written => _written.Task;

        public override void Write(string? value)
        {
            base.Write(value);
            _written.TrySetResult();
        }
    }
}
