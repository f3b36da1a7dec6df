using Meldpunt.Triage.Harness.Journal;
using Microsoft.Extensions.Time.Testing;

namespace Meldpunt.Triage.Hosting.Tests.Journals;

public sealed class FileJournalTests : IDisposable
{
    private readonly JournalFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Records_that_many_callers_append_at_once_are_all_kept()
    {
        await using FileJournal journal = _folder.Open();
        await Parallel.ForAsync(0, 2000, new ParallelOptions
        {
            MaxDegreeOfParallelism = 64,
        }, async (number, cancellation) => await journal.AppendAsync(SeededRecords.Of(number), cancellation));
        journal.Counts.Should().Be(new FileJournalCounts { Written = 2000, TornLinesCut = 0, WriteFailures = 0, FilesErased = 0, EraseFailures = 0, ErasuresHeldBack = 0 });
        (await _folder.NumbersAsync()).Should().BeEquivalentTo(Enumerable.Range(0, 2000));
    }

    [Fact]
    public async Task A_torn_last_line_is_cut_off_when_the_journal_is_opened()
    {
        await AppendAsync(0, 1);
        await File.AppendAllTextAsync(_folder.Files[0], "{\"time\":\"2026", TestContext.Current.CancellationToken);
        (await _folder.NumbersAsync()).Should().Equal(0);
        await using FileJournal journal = _folder.Open();
        journal.Counts.TornLinesCut.Should().Be(1);
        await journal.AppendAsync(SeededRecords.Of(1), TestContext.Current.CancellationToken);
        _folder.Files.Should().HaveCount(1);
        (await _folder.NumbersAsync()).Should().Equal(0, 1);
    }

    [Fact]
    public async Task A_file_that_is_one_torn_line_is_emptied_and_used_again()
    {
        string file = Path.Combine(_folder.Path, "decisions-20261124T110000000Z-0001.jsonl");
        await File.WriteAllTextAsync(file, new string('x', 200_000), TestContext.Current.CancellationToken);
        await AppendAsync(0, 1);
        _folder.Files.Should().Equal(file);
        (await _folder.NumbersAsync()).Should().Equal(0);
    }

    [Fact]
    public async Task A_file_at_its_largest_size_is_followed_by_another_and_no_record_is_lost()
    {
        await using FileJournal journal = _folder.Open(options => options.MaxFileBytes = FileJournalOptions.SmallestFileBytes);
        for (int number = 0; number < 300; number++) await journal.AppendAsync(SeededRecords.Of(number), TestContext.Current.CancellationToken);
        _folder.Files.Should().HaveCountGreaterThan(2).And.OnlyContain(file => new FileInfo(file).Length <= FileJournalOptions.SmallestFileBytes);
        (await _folder.NumbersAsync()).Should().Equal(Enumerable.Range(0, 300));
    }

    [Fact]
    public async Task Each_day_has_its_own_files()
    {
        await using FileJournal journal = _folder.Open();
        await journal.AppendAsync(SeededRecords.Of(0), TestContext.Current.CancellationToken);
        _folder.Clock.Advance(TimeSpan.FromHours(13));
        await journal.AppendAsync(SeededRecords.Of(1), TestContext.Current.CancellationToken);
        _folder.Files.Select(Path.GetFileName).Should().Equal("decisions-20261124T120000000Z-0001.jsonl", "decisions-20261125T010000000Z-0001.jsonl");
    }

    [Fact]
    public async Task Files_keep_their_order_when_the_clock_is_set_back()
    {
        await AppendAsync(0, 1);
        await using FileJournal journal = _folder.Open(options =>
        {
            options.TimeProvider = new FakeTimeProvider(new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
            options.MaxFileBytes = FileJournalOptions.SmallestFileBytes;
        });
        for (int number = 1; number < 200; number++) await journal.AppendAsync(SeededRecords.Of(number), TestContext.Current.CancellationToken);
        _folder.Files.Count.Should().BeGreaterThan(1);
        (await _folder.NumbersAsync()).Should().Equal(Enumerable.Range(0, 200));
    }

    [Fact]
    public async Task After_its_file_was_deleted_the_journal_writes_to_a_new_file()
    {
        await using FileJournal journal = _folder.Open();
        await journal.AppendAsync(SeededRecords.Of(1), TestContext.Current.CancellationToken);
        File.Delete(_folder.Files[0]);
        await journal.AppendAsync(SeededRecords.Of(2), TestContext.Current.CancellationToken);

        (await _folder.NumbersAsync()).Should().Equal(2);
    }

    [Fact]
    public async Task A_second_journal_on_a_folder_is_refused_until_the_first_is_closed()
    {
        await using (FileJournal journal = _folder.Open())
        {
            Action second = () => _folder.Open();
            second.Should().Throw<IOException>().WithMessage("*open already*");
        }

        await AppendAsync(0, 1);
    }

    [Fact]
    public async Task A_record_too_long_to_be_read_back_is_refused_and_the_next_one_is_kept()
    {
        await using FileJournal journal = _folder.Open();
        Decision decision = SeededRecords.Of(0).Decision;
        DecisionRecord large = new()
        {
            Time = DateTimeOffset.UnixEpoch,
            Report = Answers.None(TriageEngine.Default.Policy.Vocabulary.ReportFacts),
            Decision = decision with { Questions = Enumerable.Repeat("question", 120_000).ToValueList() },
        };
        Func<Task> append = async () => await journal.AppendAsync(large);
        await append.Should().ThrowAsync<ArgumentException>().WithMessage("*1 MiB*");
        await journal.AppendAsync(SeededRecords.Of(1), TestContext.Current.CancellationToken);
        (await _folder.NumbersAsync()).Should().Equal(1);
    }

    [Fact]
    public async Task Waiting_records_are_written_before_the_journal_closes()
    {
        FileJournal journal = _folder.Open();
        Task[] appends = [.. Enumerable.Range(0, 200).Select(number => journal.AppendAsync(SeededRecords.Of(number)).AsTask())];
        await journal.DisposeAsync();
        await Task.WhenAll(appends);
        (await _folder.NumbersAsync()).Should().HaveCount(200);
        Func<Task> append = async () => await journal.AppendAsync(SeededRecords.Of(0));
        await append.Should().ThrowAsync<ObjectDisposedException>();
    }

    private async Task AppendAsync(int first, int count)
    {
        await using FileJournal journal = _folder.Open();
        for (int number = first; number < first + count; number++) await journal.AppendAsync(SeededRecords.Of(number), TestContext.Current.CancellationToken);
    }
}
