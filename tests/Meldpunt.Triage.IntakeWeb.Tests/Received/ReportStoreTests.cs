using System.Data.Common;
using System.Text;
using IntakeWeb.Drafts;
using IntakeWeb.Received;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.IntakeWeb.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace Meldpunt.Triage.IntakeWeb.Tests.Received;

/// <summary>What is kept, how, and how long: the same for every database.</summary>
public abstract class ReportStoreTests : IAsyncLifetime
{
    private protected const string Secret = "https://example.org/planted-secret";

    private protected static readonly ValueList<DialogueStep> Said = [new("immediate-danger", "in-doubt"), new("items[0]", Secret), new("items[0].persons", "child")];

    private protected TestDatabase Kept { get; private set; } = null!;

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Kept = await MakeAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Kept is not null) await Kept.DisposeAsync();
    }

    private protected abstract Task<TestDatabase> MakeAsync();

    [Fact]
    public async Task A_report_survives_a_restart_and_no_file_has_its_address_in_the_clear()
    {
        string directory = Directory.CreateTempSubdirectory("intake-").FullName;
        string reference;
        await using (IntakeHost host = await StartAsync(directory))
        {
            reference = (await TakeAsync(host, new(Guid.NewGuid(), Said))).Reference;
            (await ContainsAsync(host, "planted-secret")).Should().BeFalse();
        }

        await using IntakeHost again = await StartAsync(directory);
        ReceivedReport report = (await Store(again).FindAsync(reference, Stop))!;
        report.Said!.Value.Should().Equal(Said);
        (report.Route, report.IsUrgent).Should().Be(("assess", true));
        (await ContainsAsync(again, "planted-secret")).Should().BeFalse();
    }

    [Fact]
    public async Task A_report_sent_many_times_at_once_is_kept_once_and_so_is_its_line_of_the_journal()
    {
        await using IntakeHost host = await StartAsync();
        Draft draft = new(Guid.NewGuid(), Said);
        ReceivedReport[] taken = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => TakeAsync(host, draft))));
        taken.Select(report => report.Reference).Distinct().Should().ContainSingle();
        (await Store(host).WaitingAsync(Stop)).Should().Equal(new Dictionary<string, int> { ["assess"] = 1 });
        (await Store(host).JournalAsync(Stop).CountAsync(Stop)).Should().Be(1);
    }

    [Fact]
    public async Task A_report_that_cannot_be_kept_leaves_no_line_of_the_journal_and_sent_again_it_has_one()
    {
        await using IntakeHost host = await StartAsync();
        Draft draft = new(Guid.NewGuid(), Said);
        await DoAsync(host, "ALTER TABLE address RENAME TO elsewhere"); // The last of what is written for a report.
        await FluentActions.Awaiting(() => TakeAsync(host, draft)).Should().ThrowAsync<IOException>();
        (await Store(host).JournalAsync(Stop).CountAsync(Stop)).Should().Be(0);
        (await Store(host).OfDraftAsync(draft.Id, Stop)).Should().BeEmpty();
        await DoAsync(host, "ALTER TABLE elsewhere RENAME TO address");
        await TakeAsync(host, draft);
        await TakeAsync(host, draft);
        (await Store(host).JournalAsync(Stop).CountAsync(Stop)).Should().Be(1);
    }

    [Fact]
    public async Task Without_the_keys_the_decision_can_still_be_read_but_not_the_answers()
    {
        string directory = Directory.CreateTempSubdirectory("intake-").FullName;
        string reference;
        await using (IntakeHost host = await StartAsync(directory))
        {
            reference = (await TakeAsync(host, new(Guid.NewGuid(), Said))).Reference;
            await Store(host).AddNoteAsync(reference, new(DateTimeOffset.UtcNow, "anna", "a note"), Stop);
        }

        Directory.Delete(Path.Combine(directory, "keys"), recursive: true);
        await using IntakeHost again = await StartAsync(directory);
        ReceivedReport report = (await Store(again).FindAsync(reference, Stop))!;
        report.Said.Should().BeNull();
        (report.Route, report.Decided.Policy!.Version).Should().Be(("assess", TriageEngine.Default.Version.Version));
        (await Store(again).NotesAsync(reference, Stop)).Should().ContainSingle().Which.Text.Should().BeNull();
    }

    [Fact]
    public async Task The_journal_in_the_database_can_be_decided_again_and_holds_no_address()
    {
        await using IntakeHost host = await StartAsync();
        await TakeAsync(host, new(Guid.NewGuid(), [.. Said, new("searched", "yes"), new("shared", "yes")]));
        await TakeAsync(host, new(Guid.NewGuid(), [new("items[0]", null), new("items[0].link", "none")]));
        JournalReader reader = new(TriageEngine.Default);
        List<ReadOnlyMemory<byte>> lines = await Store(host).JournalAsync(Stop).ToListAsync(Stop);
        lines.Should().HaveCount(2);
        foreach (ReadOnlyMemory<byte> line in lines)
        {
            RecordReading record = reader.Read(line.Span);
            Decision again = TriageEngine.Default.Decide(record.Report!);
            again.Route.Should().Be(record.Outcome!.Route);
            again.Notices.Select(notice => notice.Id).Should().Equal(record.Outcome.Notices);
            Encoding.UTF8.GetString(line.Span).Should().NotContain("planted-secret");
        }
    }

    [Fact]
    public async Task Answers_that_choose_a_notice_alone_are_not_kept_and_their_reporter_gets_the_notice()
    {
        await using IntakeHost host = await StartAsync();
        Draft draft = new(Guid.NewGuid(), [.. Said, new("searched", "yes"), new("shared", "yes")]);
        (ReceivedReport report, ValueList<string> notices) = await host.Services.GetRequiredService<Submission>().TakeAsync(draft, Stop);
        notices.Should().Equal("searching-is-punishable", "sharing-is-punishable");
        ReceivedReport kept = (await Store(host).FindAsync(report.Reference, Stop))!;
        kept.Said!.Value.Should().Equal(Said);
        kept.Decided.Outcome!.Notices.Should().NotContain(notices);
        (await ContainsAsync(host, "\"searched\":") || await ContainsAsync(host, "punishable")).Should().BeFalse("they stand nowhere");
        new JournalReader(TriageEngine.Default).Read(kept.Record.Span).Report!.Answers["searched"].Should().BeNull();
        (await TakeAsync(host, draft with { Steps = Said })).Reference.Should().Be(report.Reference, "it was sent before");
    }

    [Fact]
    public async Task Reports_and_all_beside_them_are_erased_when_they_were_kept_long_enough_and_newer_ones_stay()
    {
        await using IntakeHost host = await StartAsync();
        ReceivedReport report = await TakeAsync(host, new(Guid.NewGuid(), Said));
        IReportStore store = Store(host);
        await store.AddNoteAsync(report.Reference, new(report.Time, "anna", "a note"), Stop);
        await store.AddCandidateAsync("0", "{}"u8.ToArray(), report.Time, Stop);
        (await store.EraseBeforeAsync(report.Time, Stop)).Should().Be(0);
        (await ContainsAsync(host, "immediate-danger")).Should().BeTrue();
        (await store.EraseBeforeAsync(report.Time.AddMilliseconds(1), Stop)).Should().Be(1);
        (await store.FindAsync(report.Reference, Stop)).Should().BeNull();
        foreach (string table in (string[])["report", "decision", "address", "note", "candidate"]) (await CountAsync(host, table)).Should().Be(0, table);
        (await ContainsAsync(host, "immediate-danger")).Should().BeFalse("it stands nowhere");
    }

    [Fact]
    public async Task A_list_has_reports_with_the_emergency_number_first_and_then_the_oldest_and_finds_what_it_is_asked_for()
    {
        await using IntakeHost host = await StartAsync();
        ReceivedReport calm = await TakeAsync(host, new(Guid.NewGuid(), [new("immediate-danger", "no"), .. Said.Skip(1)]));
        ReceivedReport urgent = await TakeAsync(host, new(Guid.NewGuid(), Said));
        ReceivedReport last = await TakeAsync(host, new(Guid.NewGuid(), [new("immediate-danger", "no"), .. Said.Skip(1)]));
        IReportStore store = Store(host);
        ReportFilter waiting = new() { Route = "assess", State = WorkState.Waiting };
        (await ReferencesAsync(store, waiting)).Should().Equal(urgent.Reference, calm.Reference, last.Reference);
        (await store.ListAsync(waiting, 1, 1, Stop)).Single().Reference.Should().Be(calm.Reference);
        await store.TakeAsync(last.Reference, null, "anna", last.Time, Stop);
        (await ReferencesAsync(store, waiting with { State = WorkState.Taken })).Should().Equal(last.Reference);
        (await ReferencesAsync(store, waiting with { OnlyFree = true })).Should().Equal(urgent.Reference, calm.Reference);
        (await ReferencesAsync(store, waiting with { TakenBy = "bert" })).Should().BeEmpty();
        (await ReferencesAsync(store, new() { OnlyUrgent = true })).Should().Equal(urgent.Reference);
        (await ReferencesAsync(store, new() { After = calm.Time.AddTicks(-1) })).Should().Contain(last.Reference);
        (await ReferencesAsync(store, new() { After = last.Time.AddMinutes(1) })).Should().BeEmpty();
        (await ReferencesAsync(store, new() { Route = "refer" })).Should().BeEmpty();
        await store.HandleAsync(last.Reference, "anna", "other", last.Time.AddMinutes(1), Stop);
        await store.HandleAsync(calm.Reference, "anna", "other", last.Time.AddMinutes(2), Stop);
        (await ReferencesAsync(store, waiting with { State = WorkState.Handled })).Should().Equal(calm.Reference, last.Reference);
        (await store.CountAsync(new() { State = WorkState.Handled }, Stop)).Should().Be(2);
        (await store.WaitingAsync(Stop)).Should().Equal(new Dictionary<string, int> { ["assess"] = 1 });
    }

    [Fact]
    public async Task Of_many_who_take_a_report_at_once_one_does_and_only_that_one_can_be_done_with_it()
    {
        await using IntakeHost host = await StartAsync();
        ReceivedReport report = await TakeAsync(host, new(Guid.NewGuid(), Said));
        IReportStore store = Store(host);
        bool[] took = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => store.TakeAsync(report.Reference, null, $"staff {i}", report.Time, Stop))));
        took.Count(one => one).Should().Be(1);
        string holder = $"staff {Array.IndexOf(took, true)}";
        (await store.FindAsync(report.Reference, Stop))!.Taken!.Value.Staff.Should().Be(holder);
        (await store.HandleAsync(report.Reference, "somebody else", "other", report.Time, Stop)).Should().BeFalse();
        (await store.TakeAsync(report.Reference, holder, "bert", report.Time, Stop)).Should().BeTrue("it was taken over");
        (await store.HandleAsync(report.Reference, "bert", "other", report.Time, Stop)).Should().BeTrue();
        (await store.HandleAsync(report.Reference, "bert", "other", report.Time, Stop)).Should().BeFalse("it was done before");
        (await store.FindAsync(report.Reference, Stop))!.Handled!.Value.Outcome.Should().Be("other");
        (await store.ReopenAsync(report.Reference, Stop)).Should().BeTrue();
        (await store.FindAsync(report.Reference, Stop)).Should().BeEquivalentTo(new { Taken = ((string, DateTimeOffset)?)null, Handled = ((DateTimeOffset, string)?)null });
        (await store.TakeAsync("ABCDEFGH", null, "bert", report.Time, Stop)).Should().BeFalse("there is none");
    }

    [Fact]
    public async Task Notes_are_kept_encrypted_and_in_order()
    {
        await using IntakeHost host = await StartAsync();
        ReceivedReport report = await TakeAsync(host, new(Guid.NewGuid(), Said));
        IReportStore store = Store(host);
        foreach (string text in (string[])["planted-first", "planted-second"]) (await store.AddNoteAsync(report.Reference, new(report.Time, "anna", text), Stop)).Should().BeTrue();
        (await store.NotesAsync(report.Reference, Stop)).Select(note => note.Text).Should().Equal("planted-first", "planted-second");
        (await ContainsAsync(host, "planted")).Should().BeFalse();
        (await store.AddNoteAsync("ABCDEFGH", new(report.Time, "anna", "nowhere"), Stop)).Should().BeFalse();
    }

    [Fact]
    public async Task An_address_that_was_reported_before_is_seen_again_however_it_is_written_and_nobody_can_read_it()
    {
        await using IntakeHost host = await StartAsync();
        IReportStore store = Store(host);
        ReceivedReport first = await TakeAsync(host, Of("https://example.org/planted-a"));
        await TakeAsync(host, Of("http://www.EXAMPLE.org/planted-a/#top"));
        await TakeAsync(host, Of("example.org/planted-b"));
        Draft twice = Of("example.org:443/planted-b?page=2");
        await TakeAsync(host, twice);
        ReceivedReport last = await TakeAsync(host, twice with { Steps = [.. twice.Steps, new("items[0].persons", "child")] });
        await TakeAsync(host, Of("https://other.example/planted-a"));
        ReceivedReport none = await TakeAsync(host, new(Guid.NewGuid(), [new("items[0]", null), new("items[0].link", "none")]));
        (await store.SightingsAsync(first.Reference, Stop)).Should().BeEquivalentTo([new { Item = 0, IsHost = false, Count = 2 }, new { Item = 0, IsHost = true, Count = 4 }]);
        (await store.SightingsAsync(last.Reference, Stop)).Should().AllSatisfy(seen => (seen.Count, seen.IsHost).Should().BeOneOf((1, false), (4, true)));
        (await store.SightingsAsync(last.Reference, Stop)).Single(seen => seen.IsHost).First.Should().Be(first.Time.AddTicks(-(first.Time.Ticks % TimeSpan.TicksPerMillisecond)));
        (await store.SightingsAsync(none.Reference, Stop)).Should().BeEmpty();
        (await store.CountAsync(new() { Like = (first.Reference, 0, false) }, Stop)).Should().Be(2);
        (await store.CountAsync(new() { Like = (first.Reference, 0, true) }, Stop)).Should().Be(5);
        (await ContainsAsync(host, "planted")).Should().BeFalse();
        (await ContainsAsync(host, "example.org")).Should().BeFalse();

        static Draft Of(string url) => new(Guid.NewGuid(), [new("items[0]", url)]);
    }

    [Fact]
    public async Task Without_the_keys_no_report_is_accepted_and_the_health_check_fails()
    {
        await using IntakeHost host = await StartAsync();
        await TakeAsync(host, new(Guid.NewGuid(), Said));
        await GoneAsync(host, "keys");
    }

    private protected static async Task GoneAsync(IntakeHost host, string gone)
    {
        Directory.Move(Path.Combine(host.Directory, gone), Path.Combine(host.Directory, "away"));
        await FluentActions.Awaiting(() => TakeAsync(host, new(Guid.NewGuid(), Said))).Should().ThrowAsync<IOException>().WithMessage("*gone*");
        using HttpClient client = new() { BaseAddress = host.Address };
        using HttpResponseMessage health = await client.GetAsync("/health", Stop);
        health.StatusCode.Should().Be(System.Net.HttpStatusCode.ServiceUnavailable);
        Path.Exists(Path.Combine(host.Directory, gone)).Should().BeFalse("nothing is made in its place");
        Directory.Move(Path.Combine(host.Directory, "away"), Path.Combine(host.Directory, gone));
    }

    private protected Task<IntakeHost> StartAsync(string? directory = null) => IntakeHost.StartAsync(directory, Kept.Settings);

    private protected static IReportStore Store(IntakeHost host) => host.Services.GetRequiredService<IReportStore>();

    private protected static async Task<ReceivedReport> TakeAsync(IntakeHost host, Draft draft) => (await host.Services.GetRequiredService<Submission>().TakeAsync(draft, Stop)).Report;

    // Every table, and where the database is a file every byte of the folder.
    private protected async Task<bool> ContainsAsync(IntakeHost host, string text)
    {
        byte[] wanted = Encoding.UTF8.GetBytes(text);
        if (Kept.IsFile) return Directory.EnumerateFiles(host.Directory, "*", SearchOption.AllDirectories).Any(file => BytesOf(file).AsSpan().IndexOf(wanted) >= 0);
        await using DbConnection connection = await host.Services.GetRequiredService<Database>().OpenAsync(Stop);
        foreach (string table in (string[])["report", "decision", "address", "note", "candidate"])
        {
            await using DbCommand command = Database.Command(connection, $"SELECT * FROM {table}");
            await using DbDataReader rows = await command.ExecuteReaderAsync(Stop);
            while (await rows.ReadAsync(Stop))
            {
                for (int column = 0; column < rows.FieldCount; column++)
                {
                    byte[] bytes = rows.GetValue(column) as byte[] ?? Encoding.UTF8.GetBytes(rows.GetValue(column).ToString()!);
                    if (bytes.AsSpan().IndexOf(wanted) >= 0) return true;
                }
            }
        }

        return false;
    }

    private static byte[] BytesOf(string file)
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static async Task<IEnumerable<string>> ReferencesAsync(IReportStore store, ReportFilter filter) => (await store.ListAsync(filter, 0, 10, Stop)).Select(report => report.Reference);

    private static async Task<long> CountAsync(IntakeHost host, string table)
    {
        await using DbConnection connection = await host.Services.GetRequiredService<Database>().OpenAsync(Stop);
        await using DbCommand command = Database.Command(connection, $"SELECT count(*) FROM {table}");
        return (long)(await command.ExecuteScalarAsync(Stop))!;
    }

    private static async Task DoAsync(IntakeHost host, string sql)
    {
        await using DbConnection connection = await host.Services.GetRequiredService<Database>().OpenAsync(Stop);
        await using DbCommand command = Database.Command(connection, sql);
        await command.ExecuteNonQueryAsync(Stop);
    }
}
