using System.Buffers;
using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Meldpunt.Triage.Hosting.Journals.Records;

/// <summary>Writes a record as one line, its properties in a fixed order.</summary>
internal static class RecordWriter
{
    /// <summary>How records and the decisions in them are written; two decisions are the same when their bytes are.</summary>
    public static readonly JsonWriterOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    // 2026-11-24T12:00:00.0000000Z
    private const int TimeCharacters = 28;

    private static readonly JsonEncodedText Time = JsonEncodedText.Encode("time");
    private static readonly JsonEncodedText Facts = JsonEncodedText.Encode("facts");
    private static readonly JsonEncodedText Decision = JsonEncodedText.Encode("decision");

    public static void Write(DecisionRecord record, IBufferWriter<byte> output)
    {
        using (Utf8JsonWriter json = new(output, Json)) Write(json, record);
        output.Write("\n"u8);
    }

    /// <summary>
    /// Writes a decision as records have it: with its labels where it has any, so that a policy without labels writes what it wrote before there
    /// were labels.
    /// </summary>
    public static void Write(Utf8JsonWriter json, Decision decision) => DecisionWriter.Write(json, decision, labels: !decision.Labels.IsEmpty);

    private static void Write(Utf8JsonWriter json, DecisionRecord record)
    {
        Span<byte> time = stackalloc byte[TimeCharacters];
        Utf8Formatter.TryFormat(record.Time.UtcDateTime, time, out _, new StandardFormat('O'));
        json.WriteStartObject();
        json.WriteString(Time, time);
        json.WritePropertyName(Facts);
        DecisionWriter.Write(json, record.Report);
        json.WritePropertyName(Decision);
        Write(json, record.Decision.Id is null ? record.Decision : record.Decision with { Id = null });
        json.WriteEndObject();
    }
}
