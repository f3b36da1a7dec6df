using Meldpunt.Triage.Harness.Journal;
using Microsoft.Extensions.Logging.Abstractions;

namespace Meldpunt.Triage.Hosting.Tests.Journals;

public sealed class FullDiskTests : IDisposable
{
    private readonly JournalFolder _folder = new();
    private readonly FailingDisk _disk = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task On_a_full_disk_the_caller_gets_an_error_and_the_next_record_is_kept_once_there_is_room()
    {
        await using FileJournal journal = Open();
        await AppendAsync(journal, 0);
        _disk.Room = 100;
        await Fails(journal, 1);
        (await _folder.NumbersAsync()).Should().Equal(0);
        new FileInfo(_folder.Files[0]).Length.Should().Be(JournalFolder.LineOf(SeededRecords.Of(0)).Length, "what was written of the second is taken back");
        _disk.Room = long.MaxValue;
        await AppendAsync(journal, 2);
        (await _folder.NumbersAsync()).Should().Equal(0, 2);
        _folder.Files.Should().HaveCount(1);
        journal.Counts.Should().Be(new FileJournalCounts { Written = 2, TornLinesCut = 0, WriteFailures = 1, FilesErased = 0, EraseFailures = 0, ErasuresHeldBack = 0 });
    }

    [Fact]
    public async Task A_record_whose_flush_to_disk_failed_is_not_acknowledged()
    {
        await using FileJournal journal = Open();
        _disk.FlushFails = true;
        await Fails(journal, 0);
        _disk.FlushFails = false;
        await AppendAsync(journal, 1);
        (await _folder.NumbersAsync()).Should().Equal(1);
    }

    [Fact]
    public async Task A_new_file_is_begun_when_a_partly_written_record_cannot_be_cut_off()
    {
        await using (FileJournal journal = Open())
        {
            await AppendAsync(journal, 0);
            (_disk.Room, _disk.CutFails) = (100, true);
            await Fails(journal, 1);
            (_disk.Room, _disk.CutFails) = (long.MaxValue, false);
            await AppendAsync(journal, 2);
            _folder.Files.Should().HaveCount(2);
            (await _folder.NumbersAsync()).Should().Equal(0, 2);
        }

        await using FileJournal again = _folder.Open();
        again.Counts.TornLinesCut.Should().Be(1);
        (await _folder.NumbersAsync()).Should().Equal(0, 2);
    }

    [Fact]
    public async Task Every_caller_that_shares_a_failed_write_gets_the_error()
    {
        await using FileJournal journal = Open();
        _disk.Room = 0;
        Task[] appends = [.. Enumerable.Range(0, 100).Select(number => journal.AppendAsync(SeededRecords.Of(number)).AsTask())];
        await Task.WhenAll(appends).ContinueWith(_ => { }, TestContext.Current.CancellationToken, TaskContinuationOptions.None, TaskScheduler.Default);
        appends.Should().OnlyContain(append => append.IsFaulted && append.Exception!.InnerException is IOException);
        journal.Counts.Written.Should().Be(0);
        (await _folder.NumbersAsync()).Should().BeEmpty();
    }

    private FileJournal Open() => new(_folder.Options, NullLogger.Instance, path => new FailingFile(path, _disk));

    private static async Task AppendAsync(FileJournal journal, int number) =>
        await journal.AppendAsync(SeededRecords.Of(number), TestContext.Current.CancellationToken);

    private static async Task Fails(FileJournal journal, int number)
    {
        Func<Task> append = () => AppendAsync(journal, number);
        await append.Should().ThrowAsync<IOException>();
    }
}
