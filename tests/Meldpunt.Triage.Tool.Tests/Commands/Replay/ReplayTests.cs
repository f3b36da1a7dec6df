using Meldpunt.Triage.Harness.Write;

namespace Meldpunt.Triage.Tool.Tests.Commands.Replay;

public sealed class ReplayTests
{
    public static TheoryData<string> Formats => ["table", "json", "jsonl"];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_output_of_a_replay_by_the_recorded_versions_in_each_format_is_the_kept_one(string format)
    {
        OutputRun run = await KeptFile.Compare("Replay", $"recorded.{format}");
        run.Code.Should().Be(1);
        run.Error.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_output_of_a_replay_by_another_version_in_each_format_is_the_kept_one(string format) =>
        (await KeptFile.Compare("Replay", $"present.{format}")).Code.Should().Be(1);

    [Fact]
    public async Task A_journal_that_is_decided_as_before_exits_with_0()
    {
        ToolRun run = await ToolRun.OfInput(SampleJournal.ByPresent, "replay", "-");
        run.Code.Should().Be(0);
        run.Output.Should().Contain("decided as before and none differently");
    }

    [Fact]
    public async Task Records_of_a_version_other_than_the_shipped_one_are_replayed_once_that_version_is_given()
    {
        string both = SampleJournal.ByPresent + SampleJournal.ByEarlier;
        (await ToolRun.OfInput(both, "replay", "-")).Code.Should().Be(1);
        (await ToolRun.OfInput(both, "replay", "-", "--version", SamplePolicies.Earlier)).Code.Should().Be(0);
        (await ToolRun.OfInput(both, "replay", "-", "--version", SamplePolicies.Present, "--version", SamplePolicies.Earlier)).Code.Should().Be(0);
    }

    [Fact]
    public async Task Lines_that_are_no_records_exit_with_2_when_nothing_differs()
    {
        ToolRun run = await ToolRun.OfInput(SampleJournal.ByPresent + "{\"id\":\"https://secret.example\"}\n", "replay", "-", "-o", "json");
        run.Code.Should().Be(2);
        run.Json.GetProperty("faulty").GetInt64().Should().Be(1);
        run.Output.Should().NotContain("secret");
    }

    [Fact]
    public async Task A_folder_is_replayed_file_by_file_without_its_unfinished_line()
    {
        using TestFile first = new("decisions-20261124T120000000Z-0001.jsonl", SampleJournal.ByPresent);
        await File.WriteAllTextAsync(Path.Combine(first.Folder, "decisions-20261124T120000000Z-0002.jsonl"), SampleJournal.ByPresent + "{\"time\":", TestContext.Current.CancellationToken);
        ToolRun run = await ToolRun.Of("replay", first.Folder, "-o", "json");
        run.Code.Should().Be(0);
        run.Json.GetProperty("read").GetInt64().Should().Be(2 * SampleJournal.ByPresent.Count(c => c == '\n'));
        (await ToolRun.Of("replay", Path.Combine(first.Folder, "decisions-20261124T120000000Z-0002.jsonl"))).Code.Should().Be(2);
    }

    [Fact]
    public async Task A_file_or_folder_that_cannot_be_read_exits_with_66_and_the_others_are_replayed()
    {
        using TestFile journal = new("records.jsonl", SampleJournal.ByPresent);
        string empty = Directory.CreateDirectory(Path.Combine(journal.Folder, "empty")).FullName;
        ToolRun run = await ToolRun.Of("replay", "missing.jsonl", empty, journal.Path, "-o", "json");
        run.Code.Should().Be(66);
        run.Error.Should().Contain("cannot read missing.jsonl: there is no such file").And.Contain("cannot read a journal in ");
        run.Json.GetProperty("same").GetInt64().Should().BePositive();
    }

    [Theory]
    [InlineData("--policy decides all records by one policy", "replay", "-", "--policy", "a", "--version", "b")]
    [InlineData("'tabel' is not a value of --output; did you mean 'table'?", "replay", "-", "-o", "tabel")]
    public async Task Wrong_usage_of_replay_exits_with_64_and_says_what_is_wrong(string message, params string[] arguments)
    {
        ToolRun run = await ToolRun.Of(arguments);
        run.Code.Should().Be(64);
        run.Error.Should().Contain(message);
    }

    [Fact]
    public async Task An_unsound_version_exits_with_65_and_a_missing_one_with_66()
    {
        using TestFile gap = new("gap.json", SamplePolicies.WithGap);
        (await ToolRun.OfInput("", "replay", "-", "--version", gap.Path)).Code.Should().Be(65);
        (await ToolRun.OfInput("", "replay", "-", "--policy", gap.Path)).Code.Should().Be(65);
        (await ToolRun.OfInput("", "replay", "-", "--version", "missing.json")).Code.Should().Be(66);
    }

    [Fact]
    public async Task The_help_of_replay_explains_the_exit_codes()
    {
        ToolRun run = await ToolRun.Of("replay", "--help");
        run.Code.Should().Be(0);
        run.Output.Should().Contain("--version <FILE>").And.Contain("every record is decided as before");
    }

    [Fact]
    public async Task No_line_of_a_replay_is_wider_than_the_terminal()
    {
        using MemoryStream journal = new(System.Text.Encoding.UTF8.GetBytes(SampleJournal.ByEarlier));
        ToolRun run = await ToolRun.OfConsole(journal, console => console with { Width = 100 }, "replay", "-", "--policy", SamplePolicies.Present);
        run.Lines.Should().OnlyContain(line => line.Length <= 100);
        run.Output.Should().NotContain("\e");
    }
}
