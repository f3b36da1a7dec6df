using System.Diagnostics;
using Meldpunt.Triage.Harness.Journal;

namespace Meldpunt.Triage.Hosting.Tests.Journals;

/// <summary>What others do to the folder of an open journal, and what the system does.</summary>
public sealed class JournalOddsTests : IDisposable
{
    private readonly JournalFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(-1)]
    public async Task After_a_truncation_from_outside_every_later_acknowledged_record_can_be_read(int bytes)
    {
        await using FileJournal journal = _folder.Open();
        for (int number = 0; number < 5; number++) await AppendAsync(journal, number);
        using (FileStream file = new(_folder.Files[0], FileMode.Open, FileAccess.Write, FileShare.ReadWrite)) file.SetLength(bytes < 0 ? file.Length - 1 : bytes);
        await AppendAsync(journal, 5);
        await AppendAsync(journal, 6);

        _folder.Files.Should().HaveCount(2, "a new one is begun");
        (await _folder.NumbersAsync()).Should().Equal(bytes < 0 ? [0, 1, 2, 3, 5, 6] : [5, 6]);
    }

    [Fact]
    public async Task What_others_append_to_the_file_of_a_journal_is_not_written_over()
    {
        await using FileJournal journal = _folder.Open();
        await AppendAsync(journal, 0);
        await File.AppendAllTextAsync(_folder.Files[0], JournalFolder.LineOf(SeededRecords.Of(1)), TestContext.Current.CancellationToken);
        await AppendAsync(journal, 2);

        (await _folder.NumbersAsync()).Should().Equal(0, 1, 2);
    }

    [Theory]
    [InlineData("cp $F $F.tmp; mv $F.tmp $F")]
    [InlineData("rm $F; mkfifo $F")]
    [InlineData("rm $F; ln -s /dev/null $F")]
    [InlineData("rm $F; ln -s nowhere $F")]
    [InlineData("rm $F; mkdir $F")]
    [InlineData("rm $F; : > $F")]
    [InlineData("cp -a $J $J.copy; mv $J $J.old; mv $J.copy $J")]
    [InlineData("cp -a $J $J.copy; rm -r $J; mv $J.copy $J")]
    [InlineData("truncate -s +100 $F")]
    [InlineData("mv $F $J/decisions-20991231T000000000Z-0001.jsonl")]
    [InlineData("ln $F $J/link; rm $F; ln -s link $F; echo >> $J/link")]
    public async Task What_replaces_the_file_of_a_journal_or_its_folder_costs_no_later_record(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets nobody replace a file that is open.");
        await using FileJournal journal = _folder.Open();
        await AppendAsync(journal, 0);
        Run("sh", "-c", $"J={_folder.Path}; F={_folder.Files[0]}; {command}");
        for (int number = 1; number < 5; number++) await AppendAsync(journal, number);

        (await _folder.NumbersAsync()).Should().ContainInOrder(1, 2, 3, 4);
        FluentActions.Invoking(() => _folder.Open()).Should().Throw<IOException>().WithMessage("*open already*");
    }

    [Theory]
    [InlineData(": > $L")]
    [InlineData("echo x > $L")]
    [InlineData("head -c 5000000 /dev/zero > $L")]
    [InlineData("rm $L")]
    [InlineData("rm $L; ln -s /dev/null $L")]
    public async Task A_lock_that_is_damaged_while_the_journal_is_open_keeps_no_new_file_from_being_begun(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets nobody write to a file that is locked.");
        await using FileJournal journal = _folder.Open();
        await AppendAsync(journal, 0);
        Run("sh", "-c", $"L={Path.Combine(_folder.Path, "journal.lock")}; {command}");
        _folder.Clock.Advance(TimeSpan.FromDays(1));
        await AppendAsync(journal, 1);

        (await _folder.NumbersAsync()).Should().Equal(0, 1);
    }

    [Theory]
    [InlineData("mkfifo $J/decisions-20200101T000000000Z-0001.jsonl")]
    [InlineData("ln -s nowhere $J/decisions-20200101T000000000Z-0001.jsonl")]
    [InlineData("mkdir $J/decisions-20200101T000000000Z-0001.jsonl")]
    [InlineData("mkfifo $J/decisions-20261124T120000000Z-0009.jsonl")]
    [InlineData("rm $J/journal.lock; mkfifo $J/decisions-20261124T120000000Z-0009.jsonl")]
    public async Task What_is_no_file_but_is_called_like_one_of_a_journal_is_passed_over(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes are no files there.");
        await using (FileJournal journal = _folder.Open()) await AppendAsync(journal, 0);
        Run("sh", "-c", $"J={_folder.Path}; {command}");
        Task work = Task.Run(async () =>
        {
            await using FileJournal again = _folder.Open(options => options.Retention = TimeSpan.FromDays(90));
            await AppendAsync(again, 1);
            again.Erase();
        });
        await work.WaitAsync(TimeSpan.FromSeconds(30));
        (await _folder.NumbersAsync()).Should().Equal(0, 1);
    }

    [Fact]
    public async Task A_pipe_in_place_of_the_lock_is_told_and_keeps_nobody_waiting()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes are no files there.");
        string held = Path.Combine(_folder.Path, "journal.lock");
        FileJournal journal = _folder.Open();
        await AppendAsync(journal, 0);
        Run("sh", "-c", $"rm {held}; mkfifo {held}");
        _folder.Clock.Advance(TimeSpan.FromDays(1));
        Func<Task> append = () => AppendAsync(journal, 1).WaitAsync(TimeSpan.FromSeconds(30));
        await append.Should().ThrowAsync<IOException>().WithMessage("*no file but a pipe or a device*");
        await journal.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
        Func<Task> open = () => Task.Run(() => _folder.Open()).WaitAsync(TimeSpan.FromSeconds(30));
        await open.Should().ThrowAsync<IOException>().WithMessage("*no file but a pipe or a device*");
    }

    [Fact]
    public async Task A_folder_that_disappears_is_made_again_and_kept_for_one_process()
    {
        await using FileJournal journal = _folder.Open();
        await AppendAsync(journal, 0);
        Directory.Delete(_folder.Path, recursive: true);
        await AppendAsync(journal, 1);
        await AppendAsync(journal, 2);

        (await _folder.NumbersAsync()).Should().Equal(1, 2);
        FluentActions.Invoking(() => _folder.Open()).Should().Throw<IOException>().WithMessage("*open already*");
    }

    [Fact]
    public async Task A_folder_that_another_journal_took_over_is_not_written_by_two()
    {
        await using FileJournal journal = _folder.Open();
        await AppendAsync(journal, 0);
        Directory.Delete(_folder.Path, recursive: true);
        await using FileJournal other = _folder.Open();
        await FluentActions.Awaiting(() => AppendAsync(journal, 1)).Should().ThrowAsync<IOException>().WithMessage("*open already*");
        await AppendAsync(other, 2);

        (await _folder.NumbersAsync()).Should().Equal(2);
    }

    [Fact]
    public void A_folder_on_a_read_only_file_system_is_told_as_that()
    {
        Mount("size=1m");
        Run("mount", "-o", "remount,ro", _folder.Path);
        try
        {
            FluentActions.Invoking(() => _folder.Open()).Should().Throw<IOException>().Which.Message.Should().Contain("Read-only file system").And.NotContain("open already");
        }
        finally
        {
            Run("umount", _folder.Path);
        }
    }

    [Fact]
    public async Task On_a_full_file_system_no_acknowledged_record_is_lost_and_the_next_is_kept_once_there_is_room()
    {
        Mount("size=256k");
        try
        {
            string ballast = Path.Combine(_folder.Path, "ballast");
            await File.WriteAllBytesAsync(ballast, new byte[128 * 1024], TestContext.Current.CancellationToken);
            await using (FileJournal journal = _folder.Open())
            {
                List<int> kept = [];
                int number = 0;
                for (; number < 10_000; number++)
                {
                    try
                    {
                        await AppendAsync(journal, number);
                        kept.Add(number);
                    }
                    catch (IOException)
                    {
                        break;
                    }
                }

                number.Should().BeInRange(10, 9_999);
                (await _folder.NumbersAsync()).Should().Equal(kept);
                File.Delete(ballast);
                await AppendAsync(journal, 10_000);
                (await _folder.NumbersAsync()).Should().Equal([.. kept, 10_000]);
            }
        }
        finally
        {
            Run("umount", _folder.Path);
        }
    }

    private void Mount(string options) =>
        Assert.SkipUnless(OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", options, "none", _folder.Path) == 0, "This needs a file system of its own.");

    private static int Run(string file, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    private static async Task AppendAsync(FileJournal journal, int number) =>
        await journal.AppendAsync(SeededRecords.Of(number), TestContext.Current.CancellationToken);
}
