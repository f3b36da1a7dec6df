using System.Text.Json.Serialization;
using System.Text.Json;

namespace Meldpunt.Triage;

/// <summary>A <see cref="Report"/> as the documented JSON.</summary>
public sealed class ReportConverter() : TypedReportConverter<Report, ReportItem>(ShippedReports.Types);

/// <summary>A <see cref="ReportItem"/> as in the documented JSON.</summary>
public sealed class ReportItemConverter() : TypedItemConverter<Report, ReportItem>(ShippedReports.Types);

/// <summary>
/// Answers as their words: <c>Place.DarkWeb</c> is <c>"dark-web"</c>. A number is no answer, and an unknown word is refused
/// with the nearest known one.
/// </summary>
/// <typeparam name="TAnswer">One of the types of answers, such as <see cref="Place"/>.</typeparam>
public sealed class AnswerConverter<TAnswer> : JsonConverter<TAnswer>
    where TAnswer : struct, Enum
{
    /// <inheritdoc/>
    public override TAnswer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? Answer(JsonString.Decode(in reader))
            : throw new JsonException($"expected one of the words {Messages.OneOf(AnswersOf<TAnswer>.Words)}, not {JsonString.KindOf(reader.TokenType)}");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TAnswer value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(AnswersOf<TAnswer>.Word(value));
    }

    /// <inheritdoc/>
    public override TAnswer ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Answer(JsonString.Decode(in reader));

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TAnswer value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(AnswersOf<TAnswer>.Word(value));
    }

    private static TAnswer Answer(string? word)
    {
        int place = word is null ? -1 : AnswersOf<TAnswer>.Find(word);
        return place >= 0
            ? AnswersOf<TAnswer>.Values[place]
            : throw new JsonException(word is null
                ? "this text is not valid Unicode: unpaired surrogate"
                : Messages.Unknown(word, "an answer", AnswersOf<TAnswer>.Words));
    }
}

/// <summary>Reads for a serializer: what <see cref="TriageEngine.Read"/> gives as faults is an exception here.</summary>
internal static class FaultyJson
{
    /// <summary>Reads the value at the reader's position.</summary>
    /// <exception cref="JsonException">Its path is that of the first fault, its message reports all of them.</exception>
    public static T Read<T>(ref Utf8JsonReader json, ReadValue<T> read)
        where T : class
    {
        JsonFaults faults = new();
        T? value = read(ref json, faults);
        ThrowIfAny(faults);
        return value!;
    }

    public static void ThrowIfAny(JsonFaults faults)
    {
        if (faults.Any) throw new FaultyJsonException(faults.ToValueList());
    }
}
