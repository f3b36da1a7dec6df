using System.Text;
using System.Text.Json;

namespace Meldpunt.Triage;

/// <summary>A few words as UTF-8, found without making a string.</summary>
internal sealed class NameTable(IEnumerable<string> names)
{
    private readonly byte[][] _names = [.. names.Select(Encoding.UTF8.GetBytes)];

    /// <summary>The place of the reader's property name or string among the words; −1 when it is none of them.</summary>
    public int Find(ref readonly Utf8JsonReader json)
    {
        if (json.ValueIsEscaped || json.HasValueSequence) return FindText(in json);
        ReadOnlySpan<byte> found = json.ValueSpan;
        for (int i = 0; i < _names.Length; i++)
        {
            if (found.SequenceEqual(_names[i])) return i;
        }

        return -1;
    }

    // Of a name with escapes, or one that a stream has cut in two.
    private int FindText(ref readonly Utf8JsonReader json)
    {
        if (JsonString.Decode(in json) is not { } text) return -1;
        byte[] found = Encoding.UTF8.GetBytes(text);
        return Array.FindIndex(_names, name => name.AsSpan().SequenceEqual(found));
    }
}
