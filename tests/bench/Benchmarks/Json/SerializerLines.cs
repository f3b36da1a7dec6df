using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Meldpunt.Triage.Benchmarks.Json;

/// <summary>System.Text.Json reading the same lines and writing the same decisions, which were made beforehand: it decides nothing.</summary>
internal sealed class SerializerLines(TriageEngine engine, byte[][] lines)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly DecisionDto[] _decisions = [.. lines.Select(line => DecisionDto.Of(engine.Decide(engine.Read(line).Report!)))];
    private readonly ArrayBufferWriter<byte> _output = new(1 << 20);

    /// <summary>Reads and writes a number of lines; gives how many bytes that wrote.</summary>
    public int Run(int from, int count)
    {
        using Utf8JsonWriter json = new(_output, Options);
        int written = 0;
        for (int i = from; i < from + count; i++)
        {
            Write(i, json);
            written += _output.WrittenCount;
            _output.ResetWrittenCount();
        }

        return written;
    }

    /// <summary>What it writes for one line.</summary>
    public byte[] Decision(int line)
    {
        using Utf8JsonWriter json = new(_output, Options);
        _output.ResetWrittenCount();
        Write(line, json);
        byte[] written = _output.WrittenSpan.ToArray();
        _output.ResetWrittenCount();
        return written;
    }

    private void Write(int line, Utf8JsonWriter json)
    {
        ReportDto? report = JsonSerializer.Deserialize(lines[line], WireContext.Default.ReportDto);
        GC.KeepAlive(report);
        JsonSerializer.Serialize(json, _decisions[line], WireContext.Default.DecisionDto);
        json.Reset();
        _output.Write("\n"u8);
    }
}

/// <summary>The serializers that System.Text.Json generates for the wire format.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReportDto))]
[JsonSerializable(typeof(DecisionDto))]
internal sealed partial class WireContext : JsonSerializerContext;
