using System.Diagnostics;
using System.Globalization;

namespace Meldpunt.Triage.Mutants;

/// <summary>A process in which the selected tests are run.</summary>
internal sealed class Judge : IDisposable
{
    public const string Word = "judge", Warm = "warm", Cold = "cold", Passed = "passed", TookTooLong = "took too long";

    private const long MostMemory = 1_000_000_000;

    // A process that waits for ever: so many looks, a minute of them, in which it did next to nothing.
    private const int LooksOfAMinute = 300;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan NextToNothing = TimeSpan.FromMilliseconds(50);

    private readonly Process _process;
    private readonly TimeSpan _most;

    public Judge(string kind, TimeSpan most)
    {
        _most = most;
        ProcessStartInfo start = new("dotnet", [typeof(Judge).Assembly.Location, Word, kind]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("STRYKER_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        start.Environment[SelectedFramework.Within] = "1";
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x60000000";
        _process = Process.Start(start) ?? throw new InvalidOperationException("No process was started.");
        // No failed test, which would count as a mutant noticed: the tool takes it for what it is, a process that ended.
        if (Answer(TimeSpan.FromMinutes(10)) != "ready") Environment.FailFast("The tests fail without a mutant.");
    }

    /// <summary>False once it was ended, or holds so much that it had better be.</summary>
    public bool IsUsable => !_process.HasExited && _process.WorkingSet64 < MostMemory;

    /// <summary>What the tests say of a mutant: that they passed, which failed first, or that they took too long.</summary>
    public string Of(int mutant)
    {
        _process.StandardInput.WriteLine(mutant.ToString(CultureInfo.InvariantCulture));
        return Answer(_most);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    // By CPU and not by the clock: what a busy machine does to a run is not the mutant's doing.
    private string Answer(TimeSpan most)
    {
        Task<string?> answer = _process.StandardOutput.ReadLineAsync();
        TimeSpan before = _process.TotalProcessorTime, aMinuteAgo = before;
        for (int look = 1; !answer.Wait(BetweenLooks); look++)
        {
            _process.Refresh();
            if (_process.HasExited) continue;
            TimeSpan now = _process.TotalProcessorTime;
            bool isWaiting = look % LooksOfAMinute == 0 && now - aMinuteAgo < NextToNothing;
            if (look % LooksOfAMinute == 0) aMinuteAgo = now;
            if (now - before < most && !isWaiting) continue;
            _process.Kill();
            return TookTooLong;
        }

        _process.Refresh();
        return answer.Result ?? "the process ended";
    }
}
