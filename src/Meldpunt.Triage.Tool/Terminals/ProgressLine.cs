using System.Diagnostics;
using System.Globalization;

namespace Meldpunt.Triage.Tool.Terminals;

/// <summary>
/// One line on standard error that says how far a long source has come: only where a person sees it, and not among
/// the output on the same terminal.
/// </summary>
internal sealed class ProgressLine(ToolConsole console, long? totalBytes) : IProgress<LinesProgress>
{
    /// <summary>What takes less needs no progress.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(0.2);

    private readonly bool _shown = console.ErrorIsTerminal && !console.OutputIsTerminal;
    private readonly long _start = Stopwatch.GetTimestamp();
    private TimeSpan _next = Patience;
    private int _width;

    public void Report(LinesProgress value)
    {
        TimeSpan elapsed = Stopwatch.GetElapsedTime(_start);
        if (!_shown || elapsed < _next) return;
        _next = elapsed + Pace;
        string text = Text(value, totalBytes);
        console.Error.Write($"\r{text.PadRight(_width)}");
        _width = text.Length;
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (_width > 0) console.Error.Write($"\r{new string(' ', _width)}\r");
        _width = 0;
    }

    internal static string Text(LinesProgress value, long? totalBytes)
    {
        string lines = string.Create(CultureInfo.InvariantCulture, $"{value.Lines:N0} lines");
        return totalBytes is > 0 and { } total
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Min(100, value.Bytes * 100 / total),3}% {lines}")
            : lines;
    }
}
