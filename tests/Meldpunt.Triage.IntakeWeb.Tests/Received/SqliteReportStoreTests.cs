using System.Diagnostics;
using System.Text;
using System.Text.Json;
using IntakeWeb.Drafts;
using IntakeWeb.Received;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Meldpunt.Triage.IntakeWeb.Tests.Received;

/// <summary>What is kept, how, and how long.</summary>
public sealed class SqliteReportStoreTests
{
    private const string Secret = "https://example.org/planted-secret";

    private static readonly ValueList<DialogueStep> Said = [new("immediate-danger", "in-doubt"), new("items[0]", Secret), new("items[0].persons", "child")];

    [Fact]
    public async Task A_report_survives_a_restart_and_no_file_has_its_address_in_the_clear()
    {
        string directory = Directory.CreateTempSubdirectory("intake-").FullName;
        string reference;
        await using (IntakeHost host = await IntakeHost.StartAsync(directory))
        {
            reference = (await TakeAsync(host, new(Guid.NewGuid(), Said))).Reference;
            Contains(directory, "planted-secret").Should().BeFalse();
        }

        await using IntakeHost again = await IntakeHost.StartAsync(directory);
        ReceivedReport report = again.Services.GetRequiredService<IReportStore>().Find(reference)!;
        report.Said!.Value.Should().Equal(Said);
        (report.Route, report.IsUrgent).Should().Be(("assess", true));
        Contains(directory, "planted-secret").Should().BeFalse();
    }

    [Fact]
    public async Task A_report_sent_many_times_at_once_is_kept_once()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        Draft draft = new(Guid.NewGuid(), Said);
        ReceivedReport[] taken = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => TakeAsync(host, draft))));
        taken.Select(report => report.Reference).Distinct().Should().ContainSingle();
        host.Services.GetRequiredService<IReportStore>().Waiting().Should().Equal(new Dictionary<string, int> { ["assess"] = 1 });
    }

    [Fact]
    public async Task Without_the_keys_the_decision_can_still_be_read_but_not_the_answers()
    {
        string directory = Directory.CreateTempSubdirectory("intake-").FullName;
        string reference;
        await using (IntakeHost host = await IntakeHost.StartAsync(directory)) reference = (await TakeAsync(host, new(Guid.NewGuid(), Said))).Reference;
        Directory.Delete(Path.Combine(directory, "keys"), recursive: true);
        await using IntakeHost again = await IntakeHost.StartAsync(directory);
        ReceivedReport report = again.Services.GetRequiredService<IReportStore>().Find(reference)!;
        report.Said.Should().BeNull();
        (report.Route, report.Decided.Policy!.Version).Should().Be(("assess", TriageEngine.Default.Version.Version));
    }

    [Fact]
    public async Task The_journal_in_the_database_can_be_decided_again_and_holds_no_address()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        await TakeAsync(host, new(Guid.NewGuid(), Said));
        await TakeAsync(host, new(Guid.NewGuid(), [new("items[0]", null), new("items[0].link", "none")]));
        JournalReader reader = new(TriageEngine.Default);
        byte[][] lines = [.. Lines(host)];
        lines.Should().HaveCount(2);
        foreach (byte[] line in lines)
        {
            RecordReading record = reader.Read(line);
            TriageEngine.Default.Decide(record.Report!).Route.Should().Be(record.Outcome!.Route);
            Encoding.UTF8.GetString(line).Should().NotContain("planted-secret");
        }
    }

    [Fact]
    public async Task The_tool_replays_the_journal_of_an_intake_while_it_runs_and_after()
    {
        string directory = Directory.CreateTempSubdirectory("intake-").FullName;
        string database = Path.Combine(directory, "intake.db");
        await using (IntakeHost host = await IntakeHost.StartAsync(directory))
        {
            await TakeAsync(host, new(Guid.NewGuid(), Said));
            (await ReplayAsync(database)).Should().Be((0, 1));
            await TakeAsync(host, new(Guid.NewGuid(), [new("items[0]", null), new("items[0].link", "none")]));
            (await ReplayAsync(database)).Should().Be((0, 2));
            await TakeAsync(host, new(Guid.NewGuid(), Said));
        }

        (await ReplayAsync(database)).Should().Be((0, 3));
    }

    private static async Task<(int Code, int Same)> ReplayAsync(string database)
    {
        using Process tool = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Meldpunt.Triage.Tool.dll"), "replay", database, "-o", "json"]) { RedirectStandardOutput = true })!;
        string said = await tool.StandardOutput.ReadToEndAsync();
        await tool.WaitForExitAsync();
        return (tool.ExitCode, JsonElement.Parse(said).GetProperty("same").GetInt32());
    }

    [Fact]
    public async Task Reports_and_records_kept_long_enough_are_erased_from_the_disk_and_newer_ones_stay()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        ReceivedReport report = await TakeAsync(host, new(Guid.NewGuid(), Said));
        IReportStore store = host.Services.GetRequiredService<IReportStore>();
        SqliteDecisionJournal journal = host.Services.GetRequiredService<SqliteDecisionJournal>();
        CancellationToken stop = TestContext.Current.CancellationToken;
        (await store.EraseBeforeAsync(report.Time, stop), await journal.EraseBeforeAsync(report.Time.AddMinutes(-1), stop)).Should().Be((0, 0));
        Contains(host.Directory, "immediate-danger").Should().BeTrue();
        (await store.EraseBeforeAsync(report.Time.AddMilliseconds(1), stop), await journal.EraseBeforeAsync(report.Time.AddMinutes(1), stop)).Should().Be((1, 1));
        store.Find(report.Reference).Should().BeNull();
        Contains(host.Directory, "immediate-danger").Should().BeFalse("it stands nowhere on the disk");
    }

    [Theory]
    [InlineData("intake.db")]
    [InlineData("keys")]
    public async Task Without_the_database_or_the_keys_no_report_is_accepted_and_the_health_check_fails(string gone)
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        await TakeAsync(host, new(Guid.NewGuid(), Said));
        using (SqliteConnection open = host.Services.GetRequiredService<Database>().Open()) SqliteConnection.ClearPool(open); // One that is still open would hide that the file is gone.
        Directory.Move(Path.Combine(host.Directory, gone), Path.Combine(host.Directory, "away"));
        await FluentActions.Awaiting(() => TakeAsync(host, new(Guid.NewGuid(), Said))).Should().ThrowAsync<IOException>().WithMessage("*gone*");
        using HttpClient client = new() { BaseAddress = host.Address };
        using HttpResponseMessage health = await client.GetAsync("/health", TestContext.Current.CancellationToken);
        health.StatusCode.Should().Be(System.Net.HttpStatusCode.ServiceUnavailable);
        Path.Exists(Path.Combine(host.Directory, gone)).Should().BeFalse("nothing is made in its place");
        Directory.Move(Path.Combine(host.Directory, "away"), Path.Combine(host.Directory, gone));
    }

    [Fact]
    public async Task Only_the_user_that_the_site_runs_as_can_open_its_folder()
    {
        string directory = Path.Combine(Path.GetTempPath(), $"intake-{Guid.NewGuid():N}");
        await using IntakeHost host = await IntakeHost.StartAsync(directory);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(directory).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task A_queue_lists_reports_with_the_emergency_number_first_and_then_the_oldest()
    {
        await using IntakeHost host = await IntakeHost.StartAsync();
        ReceivedReport calm = await TakeAsync(host, new(Guid.NewGuid(), [new("immediate-danger", "no"), .. Said.Skip(1)]));
        ReceivedReport urgent = await TakeAsync(host, new(Guid.NewGuid(), Said));
        ReceivedReport last = await TakeAsync(host, new(Guid.NewGuid(), [new("immediate-danger", "no"), .. Said.Skip(1)]));
        IReportStore store = host.Services.GetRequiredService<IReportStore>();
        store.Queue("assess", false, 0, 10).Select(report => report.Reference).Should().Equal(urgent.Reference, calm.Reference, last.Reference);
        store.Queue("assess", false, 1, 1).Single().Reference.Should().Be(calm.Reference);
        (await store.SetHandledAsync("ABCDEFGH", DateTimeOffset.UtcNow, TestContext.Current.CancellationToken)).Should().BeFalse();
    }

    private static Task<ReceivedReport> TakeAsync(IntakeHost host, Draft draft) =>
        host.Services.GetRequiredService<Submission>().TakeAsync(draft, TestContext.Current.CancellationToken);

    private static IEnumerable<byte[]> Lines(IntakeHost host)
    {
        using SqliteConnection connection = host.Services.GetRequiredService<Database>().Open();
        using SqliteCommand command = Database.Command(connection, "SELECT line FROM decision ORDER BY id");
        using SqliteDataReader rows = command.ExecuteReader();
        while (rows.Read()) yield return rows.GetFieldValue<byte[]>(0);
    }

    private static bool Contains(string directory, string text) =>
        Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Any(file =>
        {
            using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
        });
}
