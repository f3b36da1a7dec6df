using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>
/// The JSON of what many decisions share, made once for each object and kept as long as it lives: outcomes are interned,
/// so there are few.
/// </summary>
internal static class JsonFragmentCache
{
    private static readonly JsonWriterOptions Options = new() { Encoder = Encoder };
    private static readonly ConditionalWeakTable<ItemOutcome, byte[][]> Outcomes = [];
    private static readonly ConditionalWeakTable<PolicyVersion, byte[]> Versions = [];
    private static readonly ConditionalWeakTable<FactList, EncodedFact[]> Facts = [];

    /// <summary>Escapes no more than JSON must: what is written is no part of a page.</summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>An outcome's reasons, possible routes and questions, each an array.</summary>
    public static byte[][] Get(ItemOutcome outcome) =>
        Outcomes.TryGetValue(outcome, out byte[][]? known)
            ? known
            : Outcomes.GetValue(outcome, made => [Words(made.Reasons), Words(made.Possible), Words(made.Questions)]);

    /// <summary>The object of a version.</summary>
    public static byte[] Get(PolicyVersion version) => Versions.TryGetValue(version, out byte[]? known) ? known : Versions.GetValue(version, Write);

    /// <summary>The names of facts and answers.</summary>
    public static EncodedFact[] Get(FactList facts) => Facts.TryGetValue(facts, out EncodedFact[]? known) ? known : Facts.GetValue(facts, Write);

    private static byte[] Words(ValueList<string> words) => Make(json =>
    {
        json.WriteStartArray();
        foreach (string word in words) json.WriteStringValue(word);
        json.WriteEndArray();
    });

    private static byte[] Write(PolicyVersion version) => Make(json =>
    {
        json.WriteStartObject();
        json.WriteString("id"u8, version.Id);
        json.WriteString("version"u8, version.Version);
        json.WriteString("sha256"u8, version.Sha256);
        json.WriteEndObject();
    });

    private static EncodedFact[] Write(FactList facts) =>
        [.. facts.Select(fact => new EncodedFact(Encode(fact.Id), [.. fact.Answers.Select(Encode)]))];

    private static JsonEncodedText Encode(string word) => JsonEncodedText.Encode(word, Encoder);

    public static byte[] Make(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> made = new();
        using (Utf8JsonWriter json = new(made, Options)) write(json);
        return made.WrittenSpan.ToArray();
    }
}

/// <summary>A fact and its answers, encoded as JSON.</summary>
internal readonly record struct EncodedFact(JsonEncodedText Id, JsonEncodedText[] Answers);
