using System.Buffers;
using System.Text;
using Meldpunt.Triage.Hosting;

namespace Meldpunt.Triage.Harness.Journal;

/// <summary>Makes a journal of a file of reports, to be replayed beside deciding them.</summary>
internal static class Recording
{
    private const int BufferBytes = 1 << 20;

    private static readonly DateTimeOffset Start = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Lines that are no report are left out.</summary>
    public static void Run(Stream reports, Stream records)
    {
        TriageEngine engine = TriageEngine.Default;
        ArrayBufferWriter<byte> lines = new(BufferBytes);
        using StreamReader input = new(reports, Encoding.UTF8);
        for (long number = 1; input.ReadLine() is { } line; number++)
        {
            if (engine.Read(Encoding.UTF8.GetBytes(line)).Report is not { } report) continue;
            new DecisionRecord { Time = Start.AddMilliseconds(number), Report = report.Answers, Decision = engine.Decide(report) }.Write(lines);
            if (lines.WrittenCount < BufferBytes) continue;
            records.Write(lines.WrittenSpan);
            lines.Clear();
        }

        records.Write(lines.WrittenSpan);
    }
}
