using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Meldpunt.Triage.Benchmarks.Json;

/// <summary>System.Text.Json reading the same lines and writing the same decisions, which were made beforehand: it decides nothing.</summary>
internal sealed class SerializerLines : IDisposable
{
    private readonly byte[][] _lines;
    private readonly DecisionDto[] _decisions;
    private readonly ArrayBufferWriter<byte> _output = new(1 << 20);
    private readonly Utf8JsonWriter _json;

    public SerializerLines(TriageEngine engine, byte[][] lines)
    {
        _lines = lines;
        _decisions = [.. lines.Select(line => DecisionDto.Of(engine.Decide(engine.Read(line).Report!)))];
        _json = new(_output, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
    }

    /// <summary>Reads and writes a number of lines; gives how many bytes that wrote.</summary>
    public int Run(int from, int count)
    {
        int written = 0;
        for (int i = from; i < from + count; i++)
        {
            Write(i);
            written += _output.WrittenCount;
            _output.ResetWrittenCount();
        }

        return written;
    }

    /// <summary>What it writes for one line.</summary>
    public byte[] Decision(int line)
    {
        _output.ResetWrittenCount();
        Write(line);
        byte[] written = _output.WrittenSpan.ToArray();
        _output.ResetWrittenCount();
        return written;
    }

    public void Dispose() => _json.Dispose();

    private void Write(int line)
    {
        ReportDto? report = JsonSerializer.Deserialize(_lines[line], WireContext.Default.ReportDto);
        GC.KeepAlive(report);
        JsonSerializer.Serialize(_json, _decisions[line], WireContext.Default.DecisionDto);
        _json.Reset();
        _output.Write("\n"u8);
    }
}
