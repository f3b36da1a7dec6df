using System.Diagnostics;
using System.Globalization;

namespace Meldpunt.Triage.Hosting.Tests.Journals.Processes;

/// <summary>A process that appends records until it is killed.</summary>
internal sealed class WritingProcess : IDisposable
{
    private const int Threads = 32;

    private readonly Process _process;
    private readonly Task<List<int>> _told;

    private WritingProcess(Process process)
    {
        // First the process, then who reads what it tells: at once, and on a thread that no other test can keep busy, because who writes waits for it.
        _process = process;
        _told = Task.Factory.StartNew(Read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginErrorReadLine();
    }

    /// <summary>The longest time in which nothing was acknowledged, in milliseconds, and what it waited for.</summary>
    public (int Milliseconds, string Reason) LongestPause { get; private set; }

    /// <summary>How many records it has told of.</summary>
    public int Told { get; private set; }

    public bool HasExited => _process.HasExited;

    /// <summary>What went wrong with the reading; null when nothing did.</summary>
    public Exception? Failure => _told.Exception;

    /// <param name="folder">The journal's.</param>
    /// <param name="first">The number of its first record.</param>
    /// <param name="isFast">True for a clock on which a day passes every ten milliseconds.</param>
    public static WritingProcess Start(string folder, int first, bool isFast) => new(Process.Start(Redirected("dotnet", [.. Arguments(folder, first), .. isFast ? ["fast"] : Array.Empty<string>()]))!);

    /// <summary>One that can make no file longer than this.</summary>
    public static WritingProcess StartLimited(string folder, int kibibytes)
    {
        // The runtime maps its code through a file that would be over the limit; this says to do without.
        string command = $"export DOTNET_EnableWriteXorExecute=0; trap '' XFSZ; ulimit -f {kibibytes}; exec dotnet \"$@\"";
        return new(Process.Start(Redirected("bash", ["-c", command, "bash", .. Arguments(folder, 0)]))!);
    }

    /// <summary>Kills it, and gives what it told until then.</summary>
    public async Task<List<int>> KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return await _told;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private static string[] Arguments(string folder, int first) =>
    [
        Path.Combine(AppContext.BaseDirectory, "harness.dll"), "journal", "append", folder,
        first.ToString(CultureInfo.InvariantCulture), Threads.ToString(CultureInfo.InvariantCulture),
    ];

    private static ProcessStartInfo Redirected(string file, string[] arguments) => new(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

    private void Hear(string? line)
    {
        if (line?.Split('\t') is [var pause, var reason] && int.TryParse(pause, NumberStyles.None, CultureInfo.InvariantCulture, out int milliseconds) && milliseconds > LongestPause.Milliseconds)
        {
            LongestPause = (milliseconds, reason);
        }
    }

    // The last line may be torn too: only what has an end was told.
    private List<int> Read()
    {
        List<int> numbers = [];
        string rest = "";
        char[] buffer = new char[4096];
        int read;
        while ((read = _process.StandardOutput.Read(buffer)) > 0)
        {
            string[] lines = (rest + new string(buffer, 0, read)).Split('\n');
            rest = lines[^1];
            numbers.AddRange(lines[..^1].Select(line => int.Parse(line, CultureInfo.InvariantCulture)));
            Told = numbers.Count;
        }

        return numbers;
    }
}
