using System.Buffers;
using System.Text.Json;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// Writes a past report in the words of a new version, where a mapping says what became of them: a fact by its new name, an answer as what
/// it became, an answer that became several left out. All else stays as it is, so that what the new version refuses is what the mapping does
/// not explain.
/// </summary>
internal sealed class RenamedLine(TriagePolicy old, VocabularyMapping mapping)
{
    private const string Items = "items";

    /// <summary>True when no word is other.</summary>
    public bool IsSame => mapping.Facts.IsEmpty;

    /// <param name="line">A report that the old version reads.</param>
    public byte[] Write(ReadOnlySpan<byte> line)
    {
        ArrayBufferWriter<byte> written = new();
        using Utf8JsonWriter json = new(written);
        Utf8JsonReader from = new(line);
        from.Read();
        WriteObject(json, line, ref from, old.Vocabulary.ReportFacts, isReport: true);
        json.Flush();
        return written.WrittenSpan.ToArray();
    }

    private void WriteObject(Utf8JsonWriter json, ReadOnlySpan<byte> line, ref Utf8JsonReader from, FactList facts, bool isReport)
    {
        json.WriteStartObject();
        while (from.Read() && from.TokenType == JsonTokenType.PropertyName)
        {
            string name = from.GetString()!;
            from.Read();
            if (isReport && name == Items && from.TokenType == JsonTokenType.StartArray) WriteItems(json, line, ref from);
            else if (facts.FirstOrDefault(fact => Identifier.ToCamel(fact.Id) == name) is { } known) WriteAnswer(json, line, ref from, known);
            else
            {
                json.WritePropertyName(name);
                WriteRaw(json, line, ref from);
            }
        }

        json.WriteEndObject();
    }

    private void WriteItems(Utf8JsonWriter json, ReadOnlySpan<byte> line, ref Utf8JsonReader from)
    {
        json.WriteStartArray(Items);
        while (from.Read() && from.TokenType != JsonTokenType.EndArray) WriteObject(json, line, ref from, old.Vocabulary.ItemFacts, isReport: false);
        json.WriteEndArray();
    }

    private void WriteAnswer(Utf8JsonWriter json, ReadOnlySpan<byte> line, ref Utf8JsonReader from, Fact fact)
    {
        FactMapping? became = mapping.Facts.FirstOrDefault(one => one.Old == fact.Id);
        AnswerMapping? answer = from.TokenType == JsonTokenType.String ? became?.Answers.FirstOrDefault(Is(from.GetString()!)) : null;
        if (answer is { New.Count: > 1 }) return;
        json.WritePropertyName(Identifier.ToCamel(became?.New ?? fact.Id));
        if (answer is { New: [var only] }) json.WriteStringValue(only);
        else WriteRaw(json, line, ref from);

        static Func<AnswerMapping, bool> Is(string word) => one => one.Old == word;
    }

    private static void WriteRaw(Utf8JsonWriter json, ReadOnlySpan<byte> line, ref Utf8JsonReader from)
    {
        int start = (int)from.TokenStartIndex;
        from.Skip();
        json.WriteRawValue(line[start..(int)from.BytesConsumed], skipInputValidation: true);
    }
}
