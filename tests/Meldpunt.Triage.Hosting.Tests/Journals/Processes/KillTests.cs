using System.Diagnostics;
using System.Globalization;
using Meldpunt.Triage.Hosting.Journals.Files;

namespace Meldpunt.Triage.Hosting.Tests.Journals.Processes;

public sealed class KillTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly JournalFolder _folder = new();

    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("MELDPUNT_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out int kills) ? kills : 2;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_acknowledged_record_is_lost_and_no_torn_record_is_read_after_a_kill(bool beginsFilesAllTheTime)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A kill there is another thing.");
        using Load? load = Environment.GetEnvironmentVariable("MELDPUNT_LOAD") is null ? null : new();
        Random moments = new(7);
        (int Milliseconds, string Reason) longest = default;
        (long acknowledged, long unacknowledged, int torn, int next, long files) = (0, 0, 0, 0, 0);
        for (int kill = 0; kill < Kills; kill++)
        {
            using WritingProcess process = WritingProcess.Start(_folder.Path, next, beginsFilesAllTheTime);
            await WaitAsync(process, told: 1);
            await Task.Delay(TimeSpan.FromMilliseconds(moments.NextDouble() * 200), TestContext.Current.CancellationToken);
            List<int> told = await process.KillAsync();
            told.Should().OnlyContain(number => number >= 0);
            if (process.LongestPause.Milliseconds > longest.Milliseconds) longest = process.LongestPause;
            files += _folder.Files.Count;
            torn += _folder.Files.Count(IsTorn);

            List<int> numbers = await _folder.NumbersAsync();
            numbers.Should().OnlyHaveUniqueItems();
            told.Except(numbers).Should().BeEmpty("what was acknowledged is on disk");
            acknowledged += told.Count;
            unacknowledged += numbers.Count(number => number >= next) - told.Count;
            next = Math.Max(next, numbers.Max()) + 1000;

            // The next process goes on in the same folder; what was kept before is read once, and then made room for.
            foreach (string file in _folder.Files.SkipLast(1)) File.Delete(file);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Kills} kills, {files} files: {acknowledged} records acknowledged, all found; {unacknowledged} more found that were not acknowledged yet; {torn} torn last lines; the longest pause {longest.Milliseconds} ms: {longest.Reason}"));
    }

    [Fact]
    public async Task A_process_killed_at_a_full_disk_has_lost_no_acknowledged_record()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The limit is set by a shell.");
        using WritingProcess process = WritingProcess.StartLimited(_folder.Path, kibibytes: 100);
        await WaitAsync(process, told: 500);
        List<int> told = await process.KillAsync();
        told.Should().Contain(number => number < 0, "the limit stops the journal");
        int[] acknowledged = [.. told.Where(number => number >= 0)];
        acknowledged.Should().NotBeEmpty();
        List<int> numbers = await _folder.NumbersAsync();
        acknowledged.Except(numbers).Should().BeEmpty();

        await using FileJournal journal = _folder.Open(options => options.TimeProvider = TimeProvider.System);
        await journal.AppendAsync(Harness.Journal.SeededRecords.Of(1_000_000), TestContext.Current.CancellationToken);
        (await _folder.NumbersAsync()).Should().Contain(1_000_000);
    }

    private static bool IsTorn(string file)
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return stream.Length != JournalTail.WholeLines(stream);
    }

    private static async Task WaitAsync(WritingProcess process, int told)
    {
        long start = Stopwatch.GetTimestamp();
        while (process.Told < told)
        {
            process.HasExited.Should().BeFalse("it appends until it is killed");
            process.Failure.Should().BeNull();
            Stopwatch.GetElapsedTime(start).Should().BeLessThan(Patience, "a disk that others use may be slow, but not so slow");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
