using System.Text.Json;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>Reads answers from an object of words, as decisions have them.</summary>
internal sealed class FactNames(FactList facts)
{
    private readonly NameTable _facts = new(facts.Select(fact => fact.Id));
    private readonly NameTable[] _answers = [.. facts.Select(fact => new NameTable(fact.Answers))];

    /// <summary>Reads an object of answers to facts; null and a fault when it is none.</summary>
    public Answers? Read(ref Utf8JsonReader json, RecordDraft draft, string path)
    {
        if (!draft.Expect(in json, JsonTokenType.StartObject, path)) return null;
        byte[] values = new byte[facts.Count];
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (!ReadAnswer(ref json, draft, path, values)) return null;
        }

        return new(facts, values);
    }

    /// <summary>Goes past an object of answers to facts that nobody knows.</summary>
    public static bool Skip(ref Utf8JsonReader json, RecordDraft draft, string path)
    {
        if (!draft.Expect(in json, JsonTokenType.StartObject, path)) return false;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            json.Read();
            if (!draft.Expect(in json, JsonTokenType.String, path)) return false;
        }

        return true;
    }

    private bool ReadAnswer(ref Utf8JsonReader json, RecordDraft draft, string path, byte[] values)
    {
        int fact = _facts.Find(in json);
        if (fact < 0) return draft.Fail(path, Unknown(JsonString.Decode(in json), name => Messages.Unknown(name, "a fact of this policy", [.. facts.Select(known => known.Id)])));
        if (values[fact] != 0) return draft.Fail($"{path}.{facts[fact].Id}", "duplicate property");
        json.Read();
        if (json.TokenType != JsonTokenType.String) return draft.Expect(in json, JsonTokenType.String, $"{path}.{facts[fact].Id}");
        int answer = _answers[fact].Find(in json);
        if (answer < 0) return draft.Fail($"{path}.{facts[fact].Id}", Unknown(JsonString.Decode(in json), word => FactLookup.Unknown(facts[fact], word)));
        values[fact] = (byte)(answer + 1);
        return true;
    }

    private static string Unknown(string? word, Func<string, string> told) => word is null ? "this is not Unicode text" : told(word);
}
