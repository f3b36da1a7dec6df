using System.Buffers;
using System.Text;
using System.Text.Json;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Outputs;

/// <summary>JSON that people read too: laid out as the policy documents are, what fits on a line on one line.</summary>
internal static class JsonOutput
{
    /// <summary>Lays out what is written as one object.</summary>
    public static string Write(Action<Utf8JsonWriter> members)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        using JsonDocument document = JsonDocument.Parse(buffer.WrittenMemory);
        return Shown.Json(Encoding.UTF8.GetString(JsonLayout.ForFiles(document.RootElement)));
    }

    public static void WriteObject(this Utf8JsonWriter json, string name, Action members)
    {
        json.WriteStartObject(name);
        members();
        json.WriteEndObject();
    }

    public static void WriteWords(this Utf8JsonWriter json, string name, IEnumerable<string> words) =>
        json.WriteList(name, words, json.WriteStringValue);

    public static void WriteList<T>(this Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T value in values) write(value);
        json.WriteEndArray();
    }

    public static void WritePolicy(this Utf8JsonWriter json, string name, PolicyVersion policy) => json.WriteObject(name, () =>
    {
        json.WriteString("id", policy.Id);
        json.WriteString("version", policy.Version);
        json.WriteString("sha256", policy.Sha256);
    });

    /// <summary>The report that shows something, as <c>meldpunt decide</c> reads it.</summary>
    public static void WriteWitness(this Utf8JsonWriter json, Witness witness) => json.WriteRawValue(witness.ToJson());
}
