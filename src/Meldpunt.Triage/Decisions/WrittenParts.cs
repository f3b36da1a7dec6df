using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Decisions;

/// <summary>
/// The JSON of what many decisions share, made once for each object and kept as long as it lives: outcomes are interned,
/// so there are few.
/// </summary>
internal static class WrittenParts
{
    private static readonly JsonWriterOptions Options = new() { Encoder = Encoder };
    private static readonly ConditionalWeakTable<ItemOutcome, byte[][]> Outcomes = [];
    private static readonly ConditionalWeakTable<PolicyStamp, byte[]> Stamps = [];
    private static readonly ConditionalWeakTable<FactList, WrittenFact[]> Facts = [];

    /// <summary>Escapes no more than JSON must: what is written is no part of a page.</summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>An outcome's reasons, possible routes and questions, each an array.</summary>
    public static byte[][] Of(ItemOutcome outcome) =>
        Outcomes.TryGetValue(outcome, out byte[][]? known)
            ? known
            : Outcomes.GetValue(outcome, made => [Words(made.Reasons), Words(made.Possible), Words(made.Questions)]);

    /// <summary>The object of a stamp.</summary>
    public static byte[] Of(PolicyStamp stamp) => Stamps.TryGetValue(stamp, out byte[]? known) ? known : Stamps.GetValue(stamp, Write);

    /// <summary>The names of facts and answers.</summary>
    public static WrittenFact[] Of(FactList facts) => Facts.TryGetValue(facts, out WrittenFact[]? known) ? known : Facts.GetValue(facts, Write);

    private static byte[] Words(ValueList<string> words) => Make(json =>
    {
        json.WriteStartArray();
        foreach (string word in words) json.WriteStringValue(word);
        json.WriteEndArray();
    });

    private static byte[] Write(PolicyStamp stamp) => Make(json =>
    {
        json.WriteStartObject();
        json.WriteString("id"u8, stamp.Id);
        json.WriteString("version"u8, stamp.Version);
        json.WriteString("sha256"u8, stamp.Sha256);
        json.WriteEndObject();
    });

    private static WrittenFact[] Write(FactList facts) =>
        [.. facts.Select(fact => new WrittenFact(Encode(fact.Id), [.. fact.Answers.Select(Encode)]))];

    private static JsonEncodedText Encode(string word) => JsonEncodedText.Encode(word, Encoder);

    public static byte[] Make(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> made = new();
        using (Utf8JsonWriter json = new(made, Options)) write(json);
        return made.WrittenSpan.ToArray();
    }
}
