using System.Text.Json;
using Meldpunt.Triage.Harness.Write;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.Tool.Inputs;

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
        (await KeptFile.Compare("Replay", $"later.{format}")).Code.Should().Be(1);

    [Fact]
    public async Task A_replay_is_told_in_the_language_that_is_asked_for() => (await KeptFile.Compare("Replay", "later.nl.table")).Code.Should().Be(1);

    [Fact]
    public async Task A_journal_that_is_decided_as_before_exits_with_0()
    {
        ToolRun run = await ToolRun.OfInput(SampleJournal.ByPresent, "replay", "-", "--culture", "en");
        run.Code.Should().Be(0);
        run.Output.Should().Contain("decided as before and none differently");
    }

    [Fact]
    public async Task Records_of_a_version_other_than_the_shipped_one_are_replayed_once_that_version_is_given()
    {
        string both = SampleJournal.ByPresent + SampleJournal.ByEarlier;
        (await ToolRun.OfInput(both, "replay", "-")).Code.Should().Be(1);
        (await ToolRun.OfInput(both, "replay", "-", "--version", Hotline.EarlierFile)).Code.Should().Be(0);
        (await ToolRun.OfInput(both, "replay", "-", "--version", Hotline.LaterFile, "--version", Hotline.EarlierFile)).Code.Should().Be(0);
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
        run.Error.Should().Contain("cannot read missing.jsonl: there is no such file")
            .And.Contain($"cannot read {empty}: this folder has no journal: no file in it has a name such as decisions-20261124T120000000Z-0001.jsonl; a database, or a file of another name, is given by its own path");
        run.Json.GetProperty("same").GetInt64().Should().BePositive();
    }

    [Theory]
    [InlineData("--map says how words became those of another policy; add --policy FILE", "replay", "-", "--map", "a", "--version", "b")]
    [InlineData("'engels' is not a culture; expected a language tag such as 'nl', 'en' or 'nl-NL'", "replay", "-", "--culture", "engels")]
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
    public async Task Where_nothing_can_be_read_no_count_is_given_and_an_empty_journal_has_none()
    {
        using TestFile empty = new("decisions-20261124T120000000Z-0001.jsonl", "");
        string other = Directory.CreateDirectory(Path.Combine(empty.Folder, "other")).FullName;
        await File.WriteAllTextAsync(Path.Combine(other, "decisions.jsonl"), SampleJournal.ByPresent, TestContext.Current.CancellationToken);
        foreach (string format in (string[])["table", "json", "jsonl"])
        {
            ToolRun none = await ToolRun.Of("replay", other, "missing.db", "-o", format);
            (none.Code, none.Output).Should().Be((66, ""));
        }

        (await ToolRun.Of("replay", empty.Folder)).Code.Should().Be(0);
        (await ToolRun.Of("replay", empty.Path)).Code.Should().Be(0);

        // What is left of a host whose start failed: a journal that keeps no record yet.
        File.Move(empty.Path, Path.Combine(empty.Folder, "journal.lock"));
        ToolRun begun = await ToolRun.Of("replay", empty.Folder, "--culture", "en");
        (begun.Code, begun.Error).Should().Be((0, ""));
        begun.Output.Should().Contain("0 records");
    }

    [Fact]
    public async Task A_file_that_is_erased_or_cut_off_meanwhile_ends_nothing_and_the_others_are_replayed()
    {
        using TestFile first = new("decisions-20261124T120000000Z-0001.jsonl", SampleJournal.ByPresent);
        string erased = Path.Combine(first.Folder, "decisions-20261124T120000000Z-0002.jsonl");
        string cut = Path.Combine(first.Folder, "decisions-20261124T120000000Z-0003.jsonl");
        foreach (string file in (string[])[erased, cut]) await File.WriteAllTextAsync(file, SampleJournal.ByPresent, TestContext.Current.CancellationToken);
        IReadOnlyList<InputSource> sources = InputSource.OfJournals([first.Folder], new(Stream.Null, Stream.Null, TextWriter.Null));
        InputStream opened = sources[2].Open().Stream!;
        File.Delete(erased);
        await File.WriteAllTextAsync(cut, SampleJournal.ByPresent[..100], TestContext.Current.CancellationToken);
        JournalReplay replay = JournalReplay.AsRecorded(TriageEngine.Default);
        foreach (InputStream stream in (InputStream[])[sources[0].Open().Stream!, sources[1].Open().Stream!, opened])
        {
            await using (stream) await replay.AddAsync(stream, cancellation: TestContext.Current.CancellationToken);
            stream.Failure.Should().BeNull();
        }

        (replay.Summary.Same, replay.Summary.Faulty).Should().Be((SampleJournal.ByPresent.Count(c => c == '\n'), 1));
    }

    [Fact]
    public async Task Records_in_old_words_are_decided_with_a_mapping_and_without_one_told_with_what_to_give()
    {
        string seen = (await File.ReadAllTextAsync(SamplePolicies.ShippedFile, TestContext.Current.CancellationToken))
            .Replace("\"rendering\"", "\"look\"", StringComparison.Ordinal).Replace("fact.rendering", "fact.look", StringComparison.Ordinal)
            .Replace("answer.rendering.", "answer.look.", StringComparison.Ordinal).Replace("2026.", "2027.", StringComparison.Ordinal);
        using TestFile next = new("next.json", seen);
        string map = Path.Combine(next.Folder, "map.json");
        await File.WriteAllTextAsync(map, "{\"facts\": {\"rendering\": {\"is\": \"look\"}}}", TestContext.Current.CancellationToken);
        ToolRun mapped = await ToolRun.OfInput(SampleJournal.ByPresent, "replay", "-", "--policy", next.Path, "--map", map, "-o", "json");
        (mapped.Error, mapped.Json.GetProperty("faulty").GetInt32()).Should().Be(("", 0));
        mapped.Code.Should().Be(0);

        ToolRun without = await ToolRun.OfInput(SampleJournal.ByPresent, "replay", "-", "--policy", next.Path, "--culture", "en");
        without.Code.Should().Be(2);
        without.Output.ReplaceLineEndings(" ").Should().Contain("$.decision.items[].facts.rendering: the new version has no fact").And.Contain("with --map");
    }

    [Fact]
    public async Task Each_change_names_a_row_that_diff_prints()
    {
        ToolRun diff = await ToolRun.Of("diff", Hotline.EarlierFile, Hotline.LaterFile, "-o", "json");
        ToolRun run = await ToolRun.OfInput(SampleJournal.ByEarlier, "replay", "-", "--policy", Hotline.LaterFile, "--version", Hotline.EarlierFile, "-o", "json");
        JsonElement[] rows = [.. run.Json.GetProperty("changes").EnumerateArray().SelectMany(change => change.GetProperty("rows").EnumerateArray())];
        rows.Should().NotBeEmpty();
        foreach (JsonElement row in rows)
        {
            JsonElement printed = diff.Json.GetProperty(row.GetProperty("of").GetString()!).GetProperty("rows")[row.GetProperty("number").GetInt32() - 1];
            JsonElement.DeepEquals(row.GetProperty("where"), printed.GetProperty("where")).Should().BeTrue();
        }
    }

    [Fact]
    public async Task Nothing_that_a_journal_says_steers_the_terminal_or_fills_it()
    {
        string hostile = string.Concat(
            SampleJournal.ByPresent.Split('\n')[0].Replace("\"referrals\":[", "\"referrals\":[\"\\u001b[2J\\u202e\",", StringComparison.Ordinal).Replace(",]", "]", StringComparison.Ordinal), "\n",
            SampleJournal.ByPresent.Split('\n')[0].Replace("\"referrals\":[", $"\"referrals\":[\"{new string('a', 500_000)}\",", StringComparison.Ordinal).Replace(",]", "]", StringComparison.Ordinal), "\n",
            SampleJournal.ByPresent.Split('\n')[0].Replace("\"id\":\"meldpunt", "\"id\":\"\\u001b]0;x\\u0007", StringComparison.Ordinal).Replace(TriageEngine.Default.Version.Sha256, new('\u202E', 64), StringComparison.Ordinal), "\n",
            "{\"\u001b\":1}\n\0\0\n", new string('z', 1 << 21), "\n{\"time\":\"2026-11-24T12:00:00Z\",\"time\":");
        foreach (string format in (string[])["table", "json", "jsonl"])
        {
            ToolRun run = await ToolRun.OfInput(hostile, "replay", "-", "--culture", "en", "-o", format);
            run.Code.Should().Be(1);
            run.Output.Where(c => char.IsControl(c) && c != '\n').Should().BeEmpty();
            if (format == "json") (run.Json.GetProperty("read").GetInt32(), run.Json.GetProperty("faulty").GetInt32()).Should().Be((3, 4));
            if (format == "table") run.Output.Length.Should().BeLessThan(4_000);
            if (format == "table") run.Output.Should().NotContain("\u202E");
        }
    }

    [Fact]
    public async Task No_line_of_a_replay_is_wider_than_the_terminal()
    {
        using MemoryStream journal = new(System.Text.Encoding.UTF8.GetBytes(SampleJournal.ByEarlier));
        ToolRun run = await ToolRun.OfConsole(journal, console => console with { Width = 100 }, "replay", "-", "--policy", Hotline.LaterFile);
        run.Lines.Should().OnlyContain(line => line.Length <= 100);
        run.Output.Should().NotContain("\e");
    }
}
