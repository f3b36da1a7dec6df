using System.Text;
using System.Text.Json;
using Meldpunt.Triage.Harness.Write;

namespace Meldpunt.Triage.Tool.Tests.Commands.Replay;

/// <summary>A journal in an SQLite database is replayed as one in files, whatever is in the database and whoever has it open.</summary>
public sealed class SqliteReplayTests
{
    private static readonly string[] Records = SampleJournal.ByPresent.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task A_table_of_records_is_replayed_whether_or_not_it_is_open_elsewhere(bool logs, bool isOpen)
    {
        using JournalDatabase database = new(logs: logs);
        database.With(SampleJournal.ByPresent);
        if (!isOpen) database.Closed();
        string[] before = [.. Directory.GetFiles(database.Folder).Order()];
        ToolRun run = await ToolRun.Of("replay", database.Path, "-o", "json");
        run.Code.Should().Be(0);
        run.Json.GetProperty("same").GetInt32().Should().Be(Records.Length);
        Directory.GetFiles(database.Folder).Order().Should().Equal(before, "nothing is left beside it");
    }

    [Fact]
    public async Task A_file_a_database_and_standard_input_are_replayed_together_and_a_row_is_named_by_its_number()
    {
        using JournalDatabase database = new();
        database.With(SampleJournal.ByPresent);
        database.Execute("DELETE FROM decision WHERE id < 12");
        database.Execute("UPDATE decision SET line = $line WHERE id = 12", "{}"u8.ToArray());
        using TestFile file = new("records.jsonl", SampleJournal.ByPresent);
        ToolRun json = await ToolRun.OfInput(SampleJournal.ByPresent, "replay", file.Path, database.Path, "-", "-o", "json");
        json.Code.Should().Be(2);
        json.Json.GetProperty("same").GetInt32().Should().Be((3 * Records.Length) - 12);
        JsonElement fault = json.Json.GetProperty("faults")[0];
        (fault.GetProperty("file").GetString(), fault.GetProperty("row").GetInt32(), fault.TryGetProperty("line", out _)).Should().Be((database.Path, 12, false));
        (await InAsync("en")).Should().Contain("intake.db row 12)");
        (await InAsync("nl")).Should().Contain("intake.db rij 12)");

        async Task<string> InAsync(string culture) =>
            (await ToolRun.OfConsole(Stream.Null, console => console with { Width = 500 }, "replay", database.Path, "--culture", culture)).Output;
    }

    [Fact]
    public async Task Rows_that_are_no_records_are_faults_and_none_is_lost()
    {
        using JournalDatabase database = new(schema: "CREATE TABLE decision (id INTEGER PRIMARY KEY, line)");
        object?[] rows = [null, 5, 2.5, "", Array.Empty<byte>(), "\0", "a\0b", new byte[] { 0xFF }, new byte[2_000_000], new string('x', 3_000_000), Records[0], Encoding.UTF8.GetBytes(Records[0])];
        foreach (object? row in rows) database.Execute("INSERT INTO decision (line) VALUES ($line)", row);
        ToolRun run = await ToolRun.Of("replay", database.Path, "-o", "json");
        run.Code.Should().Be(2);
        (run.Json.GetProperty("same").GetInt32(), run.Json.GetProperty("faulty").GetInt32()).Should().Be((2, 10));
    }

    [Fact]
    public async Task Texts_of_another_encoding_are_read()
    {
        using JournalDatabase database = new(schema: "PRAGMA encoding = 'UTF-16le'; CREATE TABLE decision (id INTEGER PRIMARY KEY, line TEXT)", logs: false);
        database.Execute("INSERT INTO decision (line) VALUES ($line)", Records[0]);
        (await ToolRun.Of("replay", database.Path)).Code.Should().Be(0);
    }

    public static TheoryData<string, string> OtherTables => new()
    {
        { "CREATE TABLE report (id INTEGER PRIMARY KEY)", "it is an SQLite database without a journal: expected a table 'decision'" },
        { "CREATE VIEW decision AS WITH RECURSIVE endless (id, line) AS (SELECT 1, 'x' UNION ALL SELECT id + 1, line FROM endless) SELECT * FROM endless", "in this database 'decision' is a view" },
        { "CREATE VIRTUAL TABLE decision USING fts5(id, line)", "in this database 'decision' is another kind of table" },
        { "CREATE TABLE decision (id INTEGER PRIMARY KEY, line) WITHOUT ROWID", "in this database 'decision' is another kind of table" },
        { "CREATE TABLE decision (id INTEGER, line)", "the table 'decision' has other columns" },
        { "CREATE TABLE decision (id INTEGER PRIMARY KEY, record)", "the table 'decision' has other columns" },
        { "CREATE TABLE decision (id INTEGER PRIMARY KEY, line GENERATED ALWAYS AS (zeroblob(100000000)))", "the table 'decision' has other columns" },
    };

    [Theory]
    [MemberData(nameof(OtherTables))]
    public async Task A_database_without_the_table_of_a_journal_says_what_was_looked_for(string schema, string message)
    {
        using JournalDatabase database = new(schema: schema);
        ToolRun run = await ToolRun.Of("replay", database.Path);
        run.Code.Should().Be(66);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith($"meldpunt: cannot read {database.Path}: {message}").And.EndWith($"(INTEGER PRIMARY KEY) and 'line' (a record){Environment.NewLine}");
    }

    [Theory]
    [InlineData("?mode=rwc", "intake.db?mode=rwc")]
    [InlineData("file:", "file:intake.db")]
    [InlineData("#%", "we#ird %41?x&immutable=0.db")]
    [InlineData(";", "a;Mode=ReadWriteCreate;b='\".db")]
    [InlineData(":memory:", ":memory:")]
    public async Task A_name_is_a_name_and_no_setting(string what, string name)
    {
        what.Should().NotBeEmpty();
        using JournalDatabase database = new();
        database.With(SampleJournal.ByPresent).Closed();
        string path = Path.Combine(database.Folder, name);
        File.Move(database.Path, path);
        ToolRun run = await ToolRun.Of("replay", path, "-o", "json");
        (run.Code, run.Error).Should().Be((0, ""));
        run.Json.GetProperty("same").GetInt32().Should().Be(Records.Length);
        Directory.GetFiles(database.Folder).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_database_that_another_program_keeps_to_itself_is_not_waited_for_long_and_the_others_are_replayed()
    {
        using JournalDatabase database = new(logs: false);
        database.With(SampleJournal.ByPresent);
        database.Execute("BEGIN EXCLUSIVE");
        ToolRun run = await ToolRun.OfInput(SampleJournal.ByPresent, "replay", database.Path, "-", "-o", "json");
        run.Code.Should().Be(66);
        run.Error.Should().Contain("it is locked by another program; try again, or replay a copy of it");
        run.Json.GetProperty("same").GetInt32().Should().Be(Records.Length);
    }

    [Fact]
    public async Task A_database_in_use_whose_shared_file_cannot_be_made_says_so()
    {
        using JournalDatabase database = new();
        database.Execute("PRAGMA wal_autocheckpoint = 0");
        database.With(SampleJournal.ByPresent);
        string copy = Path.Combine(Directory.CreateDirectory(Path.Combine(database.Folder, "copy")).FullName, "intake.db");
        File.Copy(database.Path, copy);
        File.Copy($"{database.Path}-wal", $"{copy}-wal");
        File.CreateSymbolicLink($"{copy}-shm", Path.Combine(database.Folder, "missing", "shm"));
        ToolRun run = await ToolRun.Of("replay", copy);
        run.Code.Should().Be(66);
        run.Error.Should().Contain("SQLite cannot open it without writing beside it");
    }

    [Fact]
    public async Task A_database_on_standard_input_asks_for_its_file()
    {
        using JournalDatabase database = new();
        database.With(SampleJournal.ByPresent).Closed();
        ToolRun run = await ToolRun.OfInput(await File.ReadAllBytesAsync(database.Path, TestContext.Current.CancellationToken), "replay", "-");
        (run.Code, run.Error).Should().Be((66, $"meldpunt: cannot read standard input: it is an SQLite database, which can only be read from its file{Environment.NewLine}"));
    }

    [Fact]
    public async Task Every_damaged_database_is_refused_or_read_and_none_ends_the_tool()
    {
        using JournalDatabase database = new(logs: false);
        database.With(SampleJournal.ByPresent).Closed();
        byte[] whole = await File.ReadAllBytesAsync(database.Path, TestContext.Current.CancellationToken);
        Random random = new(23);
        for (int trial = 0; trial < 60; trial++)
        {
            byte[] damaged = trial % 3 == 0 ? whole[..random.Next(16, whole.Length)] : [.. whole];
            for (int i = 0; i < random.Next(1, 200) && trial % 3 > 0; i++) damaged[random.Next(trial % 3 == 1 ? 16 : 4096, damaged.Length)] = (byte)random.Next(256);
            await File.WriteAllBytesAsync(database.Path, damaged, TestContext.Current.CancellationToken);
            ToolRun run = await ToolRun.Of("replay", database.Path, "--culture", "en");
            run.Code.Should().BeOneOf(0, 1, 2, 66);
            (run.Output + run.Error).ReplaceLineEndings("").Should().NotContainAny(Enumerable.Range(0, 32).Select(control => $"{(char)control}"));
            if (run.Code == 66) run.Error.Should().StartWith("meldpunt: cannot read ");
        }
    }

    [Fact]
    public async Task A_page_that_refers_to_itself_many_times_is_not_read_for_ever()
    {
        using JournalDatabase database = new(logs: false);
        for (int times = 0; times < 5; times++) database.With(SampleJournal.ByPresent);
        database.Closed();
        byte[] file = await File.ReadAllBytesAsync(database.Path, TestContext.Current.CancellationToken);

        // The root of the table: an inner page, whose every child becomes the first.
        const int Root = 4096;
        file[Root].Should().Be(5);
        int cells = (file[Root + 3] << 8) | file[Root + 4];
        byte[] first = file[(Root + Cell(0))..(Root + Cell(0) + 4)];
        for (int cell = 1; cell < cells; cell++) first.CopyTo(file, Root + Cell(cell));
        first.CopyTo(file, Root + 8);
        await File.WriteAllBytesAsync(database.Path, file, TestContext.Current.CancellationToken);

        ToolRun run = await ToolRun.Of("replay", database.Path);

        run.Code.Should().Be(66);
        run.Error.Should().Contain("it is damaged");

        int Cell(int cell) => (file[Root + 12 + (2 * cell)] << 8) | file[Root + 13 + (2 * cell)];
    }
}
