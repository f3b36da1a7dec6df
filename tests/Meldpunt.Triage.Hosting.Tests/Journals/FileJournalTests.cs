using Meldpunt.Triage.Decisions;
using Meldpunt.Triage.Hosting.Journals;
using Meldpunt.Triage.Harness.Journal;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;
using Microsoft.Extensions.Time.Testing;

namespace Meldpunt.Triage.Hosting.Tests.Journals;

public sealed class FileJournalTests : IDisposable
{
    private readonly JournalFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Many_callers_share_the_journal_and_lose_nothing()
    {
        await using FileJournal journal = _folder.Open();
        await Parallel.ForAsync(0, 2000, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (number, cancellation) => await journal.AppendAsync(SeededRecords.Of(number), cancellation));
        journal.Counts.Should().Be(new FileJournalCounts(2000, 0, 0, 0, 0));
        (await _folder.NumbersAsync()).Should().BeEquivalentTo(Enumerable.Range(0, 2000));
    }

    [Fact]
    public async Task A_torn_last_line_is_cut_off()
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
    public async Task A_file_that_is_all_torn_is_emptied()
    {
        string file = Path.Combine(_folder.Path, "decisions-20261124T110000000Z-0001.jsonl");
        await File.WriteAllTextAsync(file, new string('x', 200_000), TestContext.Current.CancellationToken);
        await AppendAsync(0, 1);
        _folder.Files.Should().Equal(file);
        (await _folder.NumbersAsync()).Should().Equal(0);
    }

    [Fact]
    public async Task A_file_that_is_large_enough_is_followed_by_another()
    {
        await using FileJournal journal = _folder.Open(options => options.MaxFileBytes = FileJournalOptions.SmallestFileBytes);
        for (int number = 0; number < 300; number++) await journal.AppendAsync(SeededRecords.Of(number), TestContext.Current.CancellationToken);
        _folder.Files.Should().HaveCountGreaterThan(2).And.OnlyContain(file => new FileInfo(file).Length <= FileJournalOptions.SmallestFileBytes);
        (await _folder.NumbersAsync()).Should().Equal(Enumerable.Range(0, 300));
    }

    [Fact]
    public async Task A_day_has_files_of_its_own()
    {
        await using FileJournal journal = _folder.Open();
        await journal.AppendAsync(SeededRecords.Of(0), TestContext.Current.CancellationToken);
        _folder.Clock.Advance(TimeSpan.FromHours(13));
        await journal.AppendAsync(SeededRecords.Of(1), TestContext.Current.CancellationToken);
        _folder.Files.Select(Path.GetFileName).Should().Equal("decisions-20261124T120000000Z-0001.jsonl", "decisions-20261125T010000000Z-0001.jsonl");
    }

    [Fact]
    public async Task Files_keep_their_order_when_the_clock_is_put_back()
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
    public async Task A_file_that_was_taken_away_is_not_written_any_more()
    {
        await using FileJournal journal = _folder.Open();
        await journal.AppendAsync(SeededRecords.Of(1), TestContext.Current.CancellationToken);
        File.Delete(_folder.Files[0]);
        await journal.AppendAsync(SeededRecords.Of(2), TestContext.Current.CancellationToken);

        (await _folder.NumbersAsync()).Should().Equal(2);
    }

    [Fact]
    public async Task A_folder_is_for_one_journal_at_a_time()
    {
        await using (FileJournal journal = _folder.Open())
        {
            Action second = () => _folder.Open();
            second.Should().Throw<IOException>().WithMessage("*open already*");
        }

        await AppendAsync(0, 1);
    }

    [Fact]
    public async Task A_record_that_could_not_be_read_back_is_refused()
    {
        await using FileJournal journal = _folder.Open();
        Decision decision = SeededRecords.Of(0).Decision;
        DecisionRecord large = new(DateTimeOffset.UnixEpoch, Answers.None(TriageEngine.Default.Policy.Vocabulary.ReportFacts), decision with { Questions = Enumerable.Repeat("question", 120_000).ToValueList() });
        Func<Task> append = async () => await journal.AppendAsync(large);
        await append.Should().ThrowAsync<ArgumentException>().WithMessage("*1 MiB*");
        await journal.AppendAsync(SeededRecords.Of(1), TestContext.Current.CancellationToken);
        (await _folder.NumbersAsync()).Should().Equal(1);
    }

    [Fact]
    public async Task What_waits_is_written_before_the_journal_closes()
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
