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
