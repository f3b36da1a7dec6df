using System.Buffers;

namespace Meldpunt.Triage.Benchmarks.Json;

/// <summary>This library from a line of JSON to a line of JSON.</summary>
internal sealed class EngineLines(TriageEngine engine, byte[][] lines)
{
    private readonly TriageLines _decide = new(engine);
    private readonly ArrayBufferWriter<byte> _output = new(1 << 20);

    /// <summary>Decides a number of lines; gives how many bytes that wrote.</summary>
    public int Run(int from, int count)
    {
        int written = 0;
        for (int i = from; i < from + count; i++)
        {
            _decide.Decide(lines[i], i + 1, _output);
            written += _output.WrittenCount;
            _output.ResetWrittenCount();
        }

        return written;
    }

    /// <summary>The decision on one line.</summary>
    public byte[] Decision(int line)
    {
        _output.ResetWrittenCount();
        _decide.Decide(lines[line], line + 1, _output);
        byte[] written = _output.WrittenSpan.ToArray();
        _output.ResetWrittenCount();
        return written;
    }
}
