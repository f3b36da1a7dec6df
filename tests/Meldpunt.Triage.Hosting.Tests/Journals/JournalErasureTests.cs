using Meldpunt.Triage.Harness.Journal;

namespace Meldpunt.Triage.Hosting.Tests.Journals;

public sealed class JournalErasureTests : IDisposable
{
    private readonly JournalFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_journal_file_is_erased_once_all_its_records_are_too_old()
    {
        await using FileJournal journal = _folder.Open(options => options.Retention = TimeSpan.FromDays(2));
        await AppendAsync(journal, _folder.Clock.GetUtcNow());
        _folder.Clock.Advance(TimeSpan.FromHours(11));
        await AppendAsync(journal, _folder.Clock.GetUtcNow());
        _folder.Clock.Advance(TimeSpan.FromHours(20));
        await AppendAsync(journal, _folder.Clock.GetUtcNow());
        _folder.Files.Should().HaveCount(2);

        _folder.Clock.Advance(TimeSpan.FromHours(27));
        journal.Erase().Should().Be(0, "its last record is not older than two days yet");
        _folder.Clock.Advance(TimeSpan.FromHours(2));
        _folder.Files.Should().HaveCount(1, "the journal erases by itself every hour");
        journal.Counts.FilesErased.Should().Be(1);
    }

    [Fact]
    public async Task A_journal_file_of_an_earlier_day_is_erased_even_if_no_record_came_after_it()
    {
        await using FileJournal journal = _folder.Open(options => options.Retention = TimeSpan.FromHours(1));
        await AppendAsync(journal, _folder.Clock.GetUtcNow());
        _folder.Clock.Advance(TimeSpan.FromHours(13));
        _folder.Files.Should().BeEmpty();
        await AppendAsync(journal, _folder.Clock.GetUtcNow());
        _folder.Files.Should().HaveCount(1);
    }

    [Fact]
    public async Task A_journal_file_that_became_too_old_while_no_process_ran_is_erased_when_the_journal_is_opened()
    {
        await using (FileJournal journal = _folder.Open(options => options.Retention = TimeSpan.FromHours(20)))
        {
            await AppendAsync(journal, _folder.Clock.GetUtcNow());
        }

        _folder.Clock.Advance(TimeSpan.FromHours(23));
        await using FileJournal again = _folder.Open(options => options.Retention = TimeSpan.FromHours(20));
        _folder.Files.Should().BeEmpty();
    }

    [Fact]
    public async Task A_journal_that_was_closed_for_longer_than_a_clock_may_be_off_erases_once_the_clock_has_gone_on_for_as_long()
    {
        await using (FileJournal journal = _folder.Open()) await AppendAsync(journal, _folder.Clock.GetUtcNow());
        _folder.Clock.Advance(TimeSpan.FromDays(400));
        await using FileJournal again = _folder.Open(options => options.Retention = TimeSpan.FromDays(365));
        again.Counts.ErasuresHeldBack.Should().Be(1, "one reading of a clock is no proof");
        _folder.Clock.Advance(TimeSpan.FromHours(23));
        _folder.Files.Should().HaveCount(1);
        _folder.Clock.Advance(TimeSpan.FromHours(2));
        _folder.Files.Should().BeEmpty();
    }

    [Fact]
    public async Task A_clock_that_jumps_ahead_erases_nothing_and_names_no_file_until_it_proves_right()
    {
        JumpingClock clock = new(_folder.Clock);
        await using FileJournal journal = _folder.Open(options => (options.Retention, options.TimeProvider) = (TimeSpan.FromDays(90), clock));
        for (int day = 0; day < 18; day++)
        {
            await AppendAsync(journal, clock.GetUtcNow());
            _folder.Clock.Advance(TimeSpan.FromDays(1));
        }

        clock.Off = TimeSpan.FromDays(73 * 365);
        journal.Erase().Should().Be(0);
        await AppendAsync(journal, _folder.Clock.GetUtcNow());
        _folder.Files.Should().HaveCount(19).And.OnlyContain(file => file.Contains("-20261", StringComparison.Ordinal));
        journal.ClockDoubt.Should().BeCloseTo(clock.Off, TimeSpan.FromMinutes(1));

        clock.Off = TimeSpan.Zero;
        journal.ClockDoubt.Should().BeNull("it is back");
        _folder.Clock.Advance(TimeSpan.FromDays(80));
        _folder.Files.Should().HaveCount(11, "what is really older than 90 days is erased");
    }

    [Fact]
    public async Task A_journal_opened_by_a_clock_that_is_far_ahead_erases_nothing_also_if_records_were_written_by_that_clock()
    {
        JumpingClock clock = new(_folder.Clock);
        void Options(FileJournalOptions options) => (options.Retention, options.TimeProvider) = (TimeSpan.FromDays(90), clock);
        await using (FileJournal journal = _folder.Open(Options)) await AppendAsync(journal, clock.GetUtcNow());
        clock.Off = TimeSpan.FromDays(73 * 365);
        for (int start = 0; start < 3; start++)
        {
            await using FileJournal journal = _folder.Open(Options);
            await AppendAsync(journal, clock.GetUtcNow());
            _folder.Clock.Advance(TimeSpan.FromHours(20));
            journal.Erase().Should().Be(0);
        }

        (await _folder.LinesAsync()).Should().HaveCount(4);
    }

    [Fact]
    public async Task A_journal_without_the_time_in_its_lock_holds_the_clock_to_its_newest_record()
    {
        await using (FileJournal journal = _folder.Open()) await AppendAsync(journal, _folder.Clock.GetUtcNow());
        File.Delete(Path.Combine(_folder.Path, "journal.lock"));
        JumpingClock clock = new(_folder.Clock) { Off = TimeSpan.FromDays(100) };
        await using FileJournal again = _folder.Open(options => (options.Retention, options.TimeProvider) = (TimeSpan.FromDays(90), clock));
        again.Counts.ErasuresHeldBack.Should().Be(1);
        _folder.Files.Should().HaveCount(1);
    }

    [Fact]
    public async Task A_clock_that_jumps_again_and_again_never_proves_right()
    {
        JumpingClock clock = new(_folder.Clock);
        await using FileJournal journal = _folder.Open(options => (options.Retention, options.TimeProvider) = (TimeSpan.FromDays(90), clock));
        await AppendAsync(journal, clock.GetUtcNow());
        for (int jump = 1; jump < 40; jump++)
        {
            clock.Off = TimeSpan.FromDays(100 * jump);
            _folder.Clock.Advance(TimeSpan.FromHours(20));
        }

        _folder.Files.Should().HaveCount(1);
    }

    [Fact]
    public async Task A_clock_that_once_ran_ahead_does_not_delay_the_erasure_of_later_files()
    {
        _folder.Clock.SetUtcNow(new(2036, 1, 1, 0, 0, 0, TimeSpan.Zero));
        TimeSpan ahead = _folder.Clock.GetUtcNow() - new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
        SettableClock clock = new(_folder.Clock.GetUtcNow());
        await using FileJournal journal = _folder.Open(options => (options.Retention, options.TimeProvider) = (TimeSpan.FromDays(1), clock));
        await AppendAsync(journal, clock.GetUtcNow());
        clock.Now -= ahead;
        for (int day = 0; day < 5; day++)
        {
            await AppendAsync(journal, clock.GetUtcNow());
            clock.Now += TimeSpan.FromDays(1);
            journal.Erase();
        }

        _folder.Files.Should().HaveCountLessThanOrEqualTo(4, "the one of the future, and those of the last days");
    }

    [Theory]
    [InlineData(23, 1)]
    [InlineData(9, 15)]
    [InlineData(8, 48)]
    [InlineData(1, 30 * 24)]
    public async Task What_a_clock_proves_counts_from_one_opening_to_the_next(int hoursOpen, int hoursClosed)
    {
        await using (FileJournal journal = _folder.Open()) await AppendAsync(journal, _folder.Clock.GetUtcNow());
        _folder.Clock.Advance(TimeSpan.FromDays(30));
        for (int opening = 0; opening < (24 / hoursOpen) + 2; opening++)
        {
            await using FileJournal journal = _folder.Open(options => options.Retention = TimeSpan.FromDays(7));
            for (int hour = 0; hour < hoursOpen; hour++) _folder.Clock.Advance(TimeSpan.FromHours(1));
            await journal.DisposeAsync();
            _folder.Clock.Advance(TimeSpan.FromHours(hoursClosed));
        }

        _folder.Files.Should().BeEmpty();
    }

    [Fact]
    public async Task Many_small_jumps_are_one_large_jump()
    {
        JumpingClock clock = new(_folder.Clock);
        await using FileJournal journal = _folder.Open(options => (options.Retention, options.TimeProvider) = (TimeSpan.FromDays(90), clock));
        await AppendAsync(journal, clock.GetUtcNow());
        for (int hour = 0; hour < 200; hour++)
        {
            clock.Off += TimeSpan.FromHours(23);
            _folder.Clock.Advance(TimeSpan.FromHours(1));
            journal.Erase();
        }

        _folder.Files.Should().HaveCount(1);
    }

    [Fact]
    public async Task A_journal_that_keeps_records_for_ever_erases_no_file()
    {
        await using FileJournal journal = _folder.Open();
        await AppendAsync(journal, _folder.Clock.GetUtcNow());
        _folder.Clock.Advance(TimeSpan.FromDays(100_000));
        journal.Erase().Should().Be(0);
        _folder.Files.Should().HaveCount(1);
    }

    [Fact]
    public async Task Files_in_the_folder_that_are_not_of_the_journal_are_not_erased()
    {
        string other = Path.Combine(_folder.Path, "decisions-of-mine.jsonl");
        await File.WriteAllTextAsync(other, "", TestContext.Current.CancellationToken);
        _folder.Clock.Advance(TimeSpan.FromDays(1000));
        await using FileJournal journal = _folder.Open(options => options.Retention = TimeSpan.FromDays(1));
        File.Exists(other).Should().BeTrue();
    }

    private static async Task AppendAsync(FileJournal journal, DateTimeOffset time) =>
        await journal.AppendAsync(SeededRecords.Of(0) with { Time = time }, TestContext.Current.CancellationToken);
}
