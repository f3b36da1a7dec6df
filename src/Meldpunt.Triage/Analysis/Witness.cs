using System.Buffers;
using System.Text;
using System.Text.Json;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>A report that shows a finding, as small as can be; what it does not answer does not matter.</summary>
public sealed record Witness
{
    /// <summary>The answers of each of its items.</summary>
    public required ValueList<Answers> Items { get; init; }

    /// <summary>The answers about the report as a whole.</summary>
    public required Answers Report { get; init; }

    /// <summary>The report in JSON, on one line, as the engine reads it.</summary>
    public string ToJson()
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            foreach (Answers item in Items)
            {
                json.WriteStartObject();
                Write(json, item);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Write(json, Report);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The answers, for people.</summary>
    public override string ToString()
    {
        IEnumerable<string> items = Items.Select((item, i) => $"item {i + 1}: {item}");
        return string.Join(" / ", Report.Count == 0 && !Items.IsEmpty ? items : items.Append($"report: {Report}"));
    }

    private static void Write(Utf8JsonWriter json, Answers answers)
    {
        foreach ((string fact, string answer) in answers) json.WriteString(Identifier.ToCamel(fact), answer);
    }
}
