using System.Text.Json;

namespace Meldpunt.Triage;

/// <summary>Reads which policy decided, and reports when it is not the expected one.</summary>
internal static class PolicyVersionReader
{
    private const int HashDigits = 64;

    private static readonly string[] Names = ["id", "version", "sha256"];
    private static readonly ObjectShape Shape = new("a policy version", Names);

    /// <summary>Reads the version at the reader's position, of any policy; null and a fault when it is none.</summary>
    public static PolicyVersion? Read(ref Utf8JsonReader json, JsonFaults faults)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            faults.AddWrongType("a policy version, which is an object", json.TokenType);
            json.TrySkip();
            return null;
        }

        string?[] words = new string?[Names.Length];
        UInt128 seen = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            int place = Shape.Next(ref json, faults, ref seen);
            if (place < 0) continue;
            words[place] = JsonString.Read(ref json, faults);
            if (json.TokenType == JsonTokenType.Null) faults.AddWrongType("a text", JsonTokenType.Null);
        }

        Shape.Expect(faults, seen, Names.Length);
        return words.Contains(null) ? null : new() { Id = words[0]!, Version = words[1]!, Sha256 = words[2]! };
    }

    /// <summary>Reports that a decision is of another policy, if it is. Other faults then have no meaning.</summary>
    public static void Expect(PolicyVersion expected, PolicyVersion? found, JsonFaults faults)
    {
        if (found is null || found == expected) return;
        bool other = found.Sha256 != expected.Sha256;
        faults.Clear();
        (faults.Part, faults.Property) = (JsonPart.Policy, other ? "sha256" : found.Id != expected.Id ? "id" : "version");
        faults.Add(other
            ? $"this decision is of the policy with SHA-256 {Hash(found.Sha256)}; this engine decides by {expected.Id} {expected.Version}, SHA-256 {expected.Sha256}"
            : $"the policy with this SHA-256 is {expected.Id} {expected.Version}");
    }

    private static string Hash(string text) => text.Length == HashDigits && text.All(char.IsAsciiHexDigit) ? text : Messages.Quote(text);
}

/// <summary>Reads arrays of words.</summary>
internal static class IdentifierList
{
    /// <summary>Reads an array of any words.</summary>
    public static ValueList<string> Read(ref Utf8JsonReader json, JsonFaults faults) => Read(ref json, faults, word => word, "", []);

    /// <summary>Reads an array of words that mean something.</summary>
    /// <param name="json">A reader on the array.</param>
    /// <param name="faults">Receives a fault for each element that is no such word.</param>
    /// <param name="find">What a word means; null for an unknown one.</param>
    /// <param name="isNot">What an unknown word is not.</param>
    /// <param name="words">The words that there are.</param>
    public static ValueList<T> Read<T>(ref Utf8JsonReader json, JsonFaults faults, Func<string, T?> find, string isNot, IReadOnlyCollection<string> words)
        where T : class
    {
        if (json.TokenType != JsonTokenType.StartArray)
        {
            faults.AddWrongType("an array of words", json.TokenType);
            json.TrySkip();
            return [];
        }

        List<T> found = [];
        for (int i = 0; json.Read() && json.TokenType != JsonTokenType.EndArray; i++)
        {
            if (json.TokenType != JsonTokenType.String)
            {
                faults.AddElement(i, $"expected a text, not {JsonString.KindOf(json.TokenType)}");
                json.TrySkip();
            }
            else if (JsonString.Decode(in json) is not { } word)
            {
                faults.AddElement(i, "this text is not valid Unicode: unpaired surrogate");
            }
            else if (find(word) is { } meaning)
            {
                found.Add(meaning);
            }
            else
            {
                faults.AddElement(i, Messages.Unknown(word, isNot, words));
            }
        }

        return found.ToValueList();
    }
}
