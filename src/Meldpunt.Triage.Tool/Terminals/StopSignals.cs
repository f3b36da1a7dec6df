using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Meldpunt.Triage.Tool.Terminals;

/// <summary>
/// Ctrl+C, SIGTERM and the terminal that goes away: the first asks the work to stop, and ends the process when it has not after a while, whatever
/// it waits for; the second ends it at once. What was not finished is taken away, and the exit code says which signal was first.
/// </summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "It lives as long as the process: a signal may come at its very end.")]
internal sealed class StopSignals
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.7);

    private static readonly (PosixSignal Signal, int Code)[] Codes = [(PosixSignal.SIGINT, ExitCode.Stopped), (PosixSignal.SIGTERM, ExitCode.Terminated), (PosixSignal.SIGHUP, ExitCode.HungUp)];

    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _signals;
    private int _code;

    public StopSignals() => _signals = [.. Codes.Select(one => PosixSignalRegistration.Create(one.Signal, context => Receive(context, one.Code)))];

    /// <summary>Is cancelled by the first signal.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>What is not finished yet.</summary>
    public Unfinished Unfinished { get; } = new();

    /// <summary>The exit code of the process.</summary>
    /// <param name="code">That of its work. Once a signal came, nobody can rely on it.</param>
    public int ExitCodeOf(int code)
    {
        GC.KeepAlive(_signals);
        return Volatile.Read(ref _code) is var stopped and not 0 ? stopped : code;
    }

    // Each call has a thread of its own, so that it may wait.
    private void Receive(PosixSignalContext context, int code)
    {
        context.Cancel = true;
        if (Interlocked.CompareExchange(ref _code, code, 0) == 0)
        {
            _stop.CancelAsync();
            Thread.Sleep(Patience);
        }

        Unfinished.TakeAway();
        Environment.Exit(_code);
    }
}
