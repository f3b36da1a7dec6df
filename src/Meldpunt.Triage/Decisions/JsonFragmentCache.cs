using System.Runtime.CompilerServices;
using System.Text.Json;
using Meldpunt.Triage.Evaluation;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>
/// The JSON of what many decisions share, made once for each object and kept as long as it lives: outcomes are interned,
/// so there are few.
/// </summary>
internal static class JsonFragmentCache
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JsonString.Encoder };
    private static readonly ConditionalWeakTable<ItemOutcome, WrittenOutcome> Outcomes = [];
    private static readonly ConditionalWeakTable<UrlFinding, byte[]> Findings = [];
    private static readonly ConditionalWeakTable<PolicyVersion, byte[]> Versions = [];
    private static readonly ConditionalWeakTable<FactList, WrittenAnswers> Facts = [];

    /// <summary>What is written of an outcome.</summary>
    public static WrittenOutcome Get(ItemOutcome outcome) =>
        Outcomes.TryGetValue(outcome, out WrittenOutcome? known) ? known : Outcomes.GetValue(outcome, made => new(made));

    /// <summary>The object of a finding. Those of one address are interned.</summary>
    public static byte[] Get(UrlFinding url) => url.Addresses > 1 ? Write(url) : Findings.TryGetValue(url, out byte[]? known) ? known : Findings.GetValue(url, Write);

    /// <summary>The object of a version.</summary>
    public static byte[] Get(PolicyVersion version) => Versions.TryGetValue(version, out byte[]? known) ? known : Versions.GetValue(version, Write);

    /// <summary>What is written of answers to facts.</summary>
    public static WrittenAnswers Get(FactList facts) => Facts.TryGetValue(facts, out WrittenAnswers? known) ? known : Facts.GetValue(facts, made => new(made));

    public static byte[] Make(Action<Utf8JsonWriter> write)
    {
        PooledOutput made = new();
        using (Utf8JsonWriter json = new(made, Options)) write(json);
        return made.Take();
    }

    public static byte[] Make<T>(WritePieces<T> write, T of)
    {
        PooledOutput made = new();
        JsonPieces json = new(made);
        write(ref json, of);
        json.Flush();
        return made.Take();
    }

    private static byte[] Write(PolicyVersion version) => Make(json =>
    {
        json.WriteStartObject();
        json.WriteString("id"u8, version.Id);
        json.WriteString("version"u8, version.Version);
        json.WriteString("sha256"u8, version.Sha256);
        json.WriteEndObject();
    });

    private static byte[] Write(UrlFinding url) => Make(json => UrlFindingWriter.Write(json, url));
}

/// <summary>What is written of the outcome of an item.</summary>
internal sealed class WrittenOutcome(ItemOutcome outcome)
{
    private const int Kept = 8;

    private readonly byte[]?[] _asked = new byte[]?[Kept];

    /// <summary>Its route, reasons, possible routes and questions, each with its name.</summary>
    public byte[] Properties { get; } = JsonFragmentCache.Make(Write, outcome);

    /// <summary>Adds the names of its questions, with a comma before each but the first of all.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="item">The item's place in its report, from 0.</param>
    /// <param name="isFirst">Whether no question was added before; false afterwards where one was.</param>
    public void Ask(ref JsonPieces json, int item, ref bool isFirst)
    {
        if (outcome.Questions.IsEmpty) return;
        if (!isFirst) json.Add((byte)',');
        isFirst = false;
        json.Add(item < Kept ? _asked[item] ??= Asked(item) : Asked(item));
    }

    private byte[] Asked(int item) => JsonFragmentCache.Make(
        (ref JsonPieces json, ValueList<string> facts) =>
        {
            for (int i = 0; i < facts.Count; i++)
            {
                if (i > 0) json.Add((byte)',');
                json.AddText(QuestionId.Format(item, facts[i]));
            }
        },
        outcome.Questions);

    private static void Write(ref JsonPieces json, ItemOutcome outcome)
    {
        json.Add("\"route\":"u8);
        json.AddText(outcome.Route);
        json.Add(",\"reasons\":"u8);
        json.AddTexts(outcome.Reasons.AsSpan());
        json.Add(",\"possible\":"u8);
        json.AddTexts(outcome.Possible.AsSpan());
        json.Add(",\"questions\":"u8);
        json.AddTexts(outcome.Questions.AsSpan());
    }
}

/// <summary>What is written of answers to one list of facts; of each combination it is made once, where there are not too many.</summary>
internal sealed class WrittenAnswers
{
    private readonly byte[][][] _pairs;
    private readonly DenseCache<byte[]> _kept;

    public WrittenAnswers(FactList facts)
    {
        _pairs = [.. facts.Select(fact => fact.Answers.Select(answer => JsonFragmentCache.Make(WritePair, (fact.Id, answer))).ToArray())];
        _kept = new(facts.NumberedFew);
    }

    /// <summary>Answers as an object of words.</summary>
    /// <param name="number">The number of their combination; −1 where there is none.</param>
    /// <param name="values">The answers.</param>
    public byte[] Get(int number, ReadOnlySpan<byte> values) => _kept.Find(number) ?? _kept.Keep(number, Write(values));

    private static void WritePair(ref JsonPieces json, (string Fact, string Answer) pair)
    {
        json.AddText(pair.Fact);
        json.Add((byte)':');
        json.AddText(pair.Answer);
    }

    private byte[] Write(ReadOnlySpan<byte> values)
    {
        PooledOutput made = new();
        JsonPieces json = new(made);
        json.Add((byte)'{');
        bool isFirst = true;
        for (int fact = 0; fact < values.Length; fact++)
        {
            if (values[fact] == 0) continue;
            if (!isFirst) json.Add((byte)',');
            isFirst = false;
            json.Add(_pairs[fact][values[fact] - 1]);
        }

        json.Add((byte)'}');
        json.Flush();
        return made.Take();
    }
}
