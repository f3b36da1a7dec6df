using System.Buffers;
using System.Text;
using System.Text.Json;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>A report that shows a finding, as small as can be; what it does not answer does not matter.</summary>
public sealed record Witness
{
    private const string UnusableAddress = "not an address";

    /// <summary>The answers of each of its items.</summary>
    public required ValueList<Answers> Items { get; init; }

    /// <summary>The answers about the report as a whole.</summary>
    public required Answers Report { get; init; }

    /// <summary>True when it shows the finding once it is closed, as a host does that cannot ask any more.</summary>
    public bool IsClosed { get; init; }

    /// <summary>True when an address text came with its items that shows nothing, so that a person must read it.</summary>
    public bool WithAddress { get; init; }

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
                if (WithAddress) json.WriteString("url", UnusableAddress);
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
        IEnumerable<string> items = Items.Select((item, i) => $"item {i + 1}{(WithAddress ? " with an address text" : "")}: {item}");
        string report = string.Join(" / ", Report.Count == 0 && !Items.IsEmpty ? items : items.Append($"report: {Report}"));
        return IsClosed ? $"{report}, closed" : report;
    }

    private static void Write(Utf8JsonWriter json, Answers answers)
    {
        foreach ((string fact, string answer) in answers) json.WriteString(Identifier.ToCamel(fact), answer);
    }
}
