using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Tests.Terminals;

public sealed class ProgressTests
{
    [Fact]
    public void Progress_says_how_far_a_file_has_come()
    {
        ProgressLine.Text(new() { Bytes = 50, Lines = 1_234 }, 200).Should().Be(" 25% 1,234 lines");
        ProgressLine.Text(new() { Bytes = 50, Lines = 1_234 }, null).Should().Be("1,234 lines");
        ProgressLine.Text(new() { Bytes = 50, Lines = 1_234 }, 0).Should().Be("1,234 lines");
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, true, false)]
    [InlineData(true, false, true)]
    public async Task Progress_is_shown_only_after_a_while_and_only_when_the_output_goes_elsewhere(bool errorIsTerminal, bool outputIsTerminal, bool shown)
    {
        await using StringWriter error = new();
        ProgressLine progress = new(
            new(Stream.Null, Stream.Null, error) { ErrorIsTerminal = errorIsTerminal, OutputIsTerminal = outputIsTerminal }, null);
        progress.Report(new LinesProgress { Bytes = 1, Lines = 1 });
        error.ToString().Should().BeEmpty();
        await Task.Delay(ProgressLine.Patience + TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        progress.Report(new LinesProgress { Bytes = 2, Lines = 2 });
        error.ToString().Should().Be(shown ? "\r2 lines" : "");
        progress.Clear();
        error.ToString().Should().Be(shown ? "\r2 lines\r       \r" : "");
    }
}
