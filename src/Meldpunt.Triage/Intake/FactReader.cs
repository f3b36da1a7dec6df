using System.Text.Json;
using Meldpunt.Triage.Faults;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.UrlEvidence;

namespace Meldpunt.Triage.Intake;

/// <summary>Reads the properties of one JSON object that are facts, and tells which are not.</summary>
internal sealed class FactReader
{
    private readonly FactList _facts;
    private readonly string[] _others;
    private readonly string[] _names;
    private readonly NameTable _properties;
    private readonly NameTable[] _answers;
    private readonly string _owner;

    /// <param name="facts">The facts.</param>
    /// <param name="others">The properties that are no facts.</param>
    /// <param name="owner">What the object is, for messages: "a report".</param>
    public FactReader(FactList facts, string[] others, string owner)
    {
        _facts = facts;
        _others = others;
        _owner = owner;
        _names = [.. facts.Select(fact => Word.ToCamel(fact.Id)), .. others];
        _properties = new(_names);
        _answers = [.. facts.Select(fact => new NameTable(fact.Answers))];
    }

    /// <summary>The other property that was found; null for a fact, whose answer is then read.</summary>
    /// <returns>True when the reader stands before the value of an other property, which the caller must read.</returns>
    public bool ReadProperty(ref Utf8JsonReader json, ReportFaults faults, Span<byte> values, ref UInt128 seen, out string other)
    {
        other = "";
        int place = _properties.Find(in json);
        faults.Property = place >= 0 ? _names[place] : "?";
        if (place < 0) AddUnknown(in json, faults);
        bool repeated = place >= 0 && (seen >> place & 1) != 0;
        if (repeated) faults.Add("this property stands here a second time");
        if (place >= 0) seen |= UInt128.One << place;
        json.Read();
        if (place < 0 || repeated) json.Skip();
        else if (place >= _facts.Count) other = _others[place - _facts.Count];
        else ReadAnswer(ref json, faults, place, ref values[place]);
        return other.Length > 0;
    }

    private void ReadAnswer(ref Utf8JsonReader json, ReportFaults faults, int place, ref byte value)
    {
        if (json.TokenType == JsonTokenType.Null) return;
        if (json.TokenType != JsonTokenType.String)
        {
            faults.AddWrongType($"one of the words {Wording.OneOf(_facts[place].Answers)}", json.TokenType);
            json.Skip();
            return;
        }

        int answer = _answers[place].Find(in json);
        if (answer >= 0) value = (byte)(answer + 1);
        else faults.Add(UnknownAnswer(JsonText.Of(in json), _facts[place]));
    }

    private static string UnknownAnswer(string? text, Fact fact)
    {
        if (text is null) return "this text is not Unicode: half of a surrogate pair stands alone";
        bool address = fact.Id == "link" && fact.Answers.Contains("given") && LooksLikeAddress(text);
        return address ? "expected 'given' or 'none'; a web address belongs in 'url'" : FactAnswer.Unknown(fact, text);
    }

    private static bool LooksLikeAddress(string text) =>
        text.AsSpan().IndexOfAny(":./") >= 0 || UrlReader.Read(text).Kind is not (EvidenceKind.None or EvidenceKind.Unusable);

    private void AddUnknown(ref readonly Utf8JsonReader json, ReportFaults faults)
    {
        string? name = JsonText.Of(in json);
        faults.Property = name is null ? "?" : Wording.PathName(name);
        faults.Add(name is null
            ? "the name of a property is not Unicode text"
            : Wording.Unknown(name, $"a property of {_owner}", _names));
    }
}
