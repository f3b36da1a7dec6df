using System.Diagnostics;
using System.Globalization;

namespace Meldpunt.Triage.Tool.Terminals;

/// <summary>
/// One line on standard error that says what long work is doing and for how long: only where a person sees it, and only when it takes
/// a while.
/// </summary>
internal sealed class WorkLine : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(0.5);

    private readonly ToolConsole _console;
    private readonly object _gate = new();
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Timer? _timer;
    private string _step;
    private int _width;
    private bool _ended;

    public WorkLine(ToolConsole console, string step)
    {
        (_console, _step) = (console, step);
        if (console.ErrorIsTerminal) _timer = new(_ => Show(), null, ProgressLine.Patience, Pace);
    }

    /// <summary>Says what is done from now on.</summary>
    public void Begin(string step)
    {
        lock (_gate) _step = step;
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _ended = true;
            if (_width > 0) _console.Error.Write($"\r{new string(' ', _width)}\r");
        }

        _timer?.Dispose();
    }

    private void Show()
    {
        lock (_gate)
        {
            if (_ended) return;
            string text = string.Create(CultureInfo.InvariantCulture, $"{_step}, {Stopwatch.GetElapsedTime(_start).TotalSeconds:N0} s");
            _console.Error.Write($"\r{text.PadRight(_width)}");
            _width = Math.Max(_width, text.Length);
        }
    }
}
