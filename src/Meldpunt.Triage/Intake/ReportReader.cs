using System.Text;
using System.Text.Json;
using Meldpunt.Triage.Evaluation;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.UrlEvidence;

namespace Meldpunt.Triage;

/// <summary>Reads one report from a line of JSON, in any vocabulary, ready to be decided.</summary>
internal sealed class ReportReader
{
    private readonly Vocabulary _vocabulary;
    private readonly PlainReportReader? _plain;
    private readonly ReadValue<PreparedReport> _read;
    private readonly DenseCache<PreparedItem> _items;
    private PlainReport? _spare;

    public ReportReader(Vocabulary vocabulary, EvidenceReading? evidence)
    {
        (_vocabulary, _plain, _items) = (vocabulary, PlainReportReader.For(vocabulary, evidence), new(vocabulary.ItemFacts.NumberedFew));
        ReportJson<PreparedReport, PreparedItem> json = new(
            vocabulary.ReportFacts,
            vocabulary.ItemFacts,
            evidence is null ? null : vocabulary.ItemFacts[evidence.LinkFact].Id,
            (values, url) =>
            {
                // It changes the values, so it goes first.
                UrlFinding? finding = url is null ? null : evidence!.Apply(url, values);
                return new() { Answers = new(vocabulary.ItemFacts, values), Url = finding };
            },
            (id, items, values) => new() { Items = items, Answers = new(vocabulary.ReportFacts, values), Id = id });
        _read = json.Read;
    }

    public ReportReading Read(ReadOnlySpan<byte> utf8) => ReadPlain(utf8) is { } report ? new() { Report = report } : ReadAny(utf8);

    /// <summary>Reads a report with all that JSON allows, a plain one too.</summary>
    public ReportReading ReadAny(ReadOnlySpan<byte> utf8)
    {
        JsonFaults faults = new();
        PreparedReport? report = null;
        if (utf8.Length > ReportLimits.LineBytes) faults.Add("the line is longer than 1 MiB");
        else report = WholeJson.Read(utf8, faults, _read);
        return faults.Any ? new() { Faults = faults.ToValueList() } : new() { Report = report };
    }

    private PreparedReport? ReadPlain(ReadOnlySpan<byte> utf8)
    {
        if (_plain is null) return null;
        PlainReport plain = Interlocked.Exchange(ref _spare, null) ?? new(_vocabulary);
        PreparedReport? report = _plain.TryRead(utf8, closing: null, plain) ? Prepared(utf8, plain) : null;
        Volatile.Write(ref _spare, plain);
        return report;
    }

    private PreparedReport Prepared(ReadOnlySpan<byte> utf8, PlainReport plain)
    {
        PreparedItem[] items = new PreparedItem[plain.Count];
        for (int i = 0; i < items.Length; i++)
        {
            int number = plain.NumberOf(i);
            PreparedItem item = _items.Find(number) ?? _items.Keep(number, new() { Answers = new(_vocabulary.ItemFacts, plain.ValuesOf(i).ToArray()) });
            items[i] = plain.UrlOf(i) is { } url ? item with { Url = url } : item;
        }

        return new()
        {
            Items = ValueLists.Own(items),
            Answers = new(_vocabulary.ReportFacts, plain.Values.ToArray()),
            Id = plain.Id is { } id ? Encoding.UTF8.GetString(utf8[id]) : null,
        };
    }
}

/// <summary>Reads the properties of one JSON object that are facts, and finds those that are not.</summary>
/// <param name="facts">The facts, whose names are the first of the shape.</param>
/// <param name="shape">The names of all properties.</param>
/// <param name="link">The fact that says whether there is a web address; null for none.</param>
internal sealed class FactReader(FactList facts, ObjectShape shape, string? link = null)
{
    private readonly NameTable[] _answers = [.. facts.Select(fact => new NameTable(fact.Answers))];

    /// <summary>Reads a property with its value, if it is a fact.</summary>
    /// <returns>The place of another property behind the facts, whose value the caller must read; −1 when there is nothing to read.</returns>
    public int ReadProperty(ref Utf8JsonReader json, JsonFaults faults, Span<byte> values, ref UInt128 seen)
    {
        int place = shape.Next(ref json, faults, ref seen);
        if (place >= values.Length) return place - values.Length;
        if (place >= 0) ReadAnswer(ref json, faults, place, ref values[place]);
        return -1;
    }

    private void ReadAnswer(ref Utf8JsonReader json, JsonFaults faults, int place, ref byte value)
    {
        if (json.TokenType == JsonTokenType.Null) return;
        if (json.TokenType != JsonTokenType.String)
        {
            faults.AddWrongType($"one of the words {Messages.OneOf(facts[place].Answers)}", json.TokenType);
            json.TrySkip();
            return;
        }

        int answer = _answers[place].Find(in json);
        if (answer >= 0) value = (byte)(answer + 1);
        else faults.Add(UnknownAnswer(JsonString.Decode(in json), facts[place]));
    }

    private string UnknownAnswer(string? text, Fact fact)
    {
        if (text is null) return "this text is not valid Unicode: unpaired surrogate";
        bool address = fact.Id == link && LooksLikeAddress(text);
        return address ? $"expected {Messages.OneOf(fact.Answers)}; a web address belongs in 'url'" : FactLookup.Unknown(fact, text);
    }

    private static bool LooksLikeAddress(string text) =>
        text.AsSpan().IndexOfAny(":./") >= 0 || UrlReader.Read(text).Kind is not (EvidenceKind.None or EvidenceKind.Unusable);
}

/// <summary>What came of reading a report: the report, or everything that is wrong with it.</summary>
public sealed record ReportReading
{
    /// <summary>The report; null when there are faults.</summary>
    public PreparedReport? Report { get; init; }

    /// <summary>What is wrong, in the order of the document; 21 at most. Empty when the report could be read.</summary>
    public ValueList<Fault> Faults { get; init; }
}
