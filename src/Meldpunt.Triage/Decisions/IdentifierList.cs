using System.Text.Json;

namespace Meldpunt.Triage;

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
