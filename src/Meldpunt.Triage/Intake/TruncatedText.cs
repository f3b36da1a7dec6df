using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Meldpunt.Triage;

/// <summary>The text of a JSON string whose escapes hold half of a surrogate pair, which the framework refuses to read.</summary>
internal static class TruncatedText
{
    /// <summary>Whether the bytes at a reader's position are text at all.</summary>
    public static bool IsUtf8(ref readonly Utf8JsonReader json) => Utf8.IsValid(json.HasValueSequence ? json.ValueSequence.ToArray() : json.ValueSpan);

    /// <summary>The text at a reader's position, with its unpaired surrogates.</summary>
    public static string Read(ref readonly Utf8JsonReader json) => Read(json.HasValueSequence ? json.ValueSequence.ToArray() : json.ValueSpan);

    /// <summary>The text, with its unpaired surrogates.</summary>
    /// <param name="escaped">The string's bytes between its quotation marks; valid UTF-8, and valid escapes.</param>
    public static string Read(ReadOnlySpan<byte> escaped)
    {
        StringBuilder text = new(escaped.Length);
        while (!escaped.IsEmpty)
        {
            int plain = escaped.IndexOf((byte)'\\');
            if (plain < 0) plain = escaped.Length;
            text.Append(Encoding.UTF8.GetString(escaped[..plain]));
            escaped = escaped[plain..];
            if (!escaped.IsEmpty) escaped = escaped[ReadEscape(escaped, text)..];
        }

        return text.ToString();
    }

    private static int ReadEscape(ReadOnlySpan<byte> escape, StringBuilder text)
    {
        const int Length = 6;
        if (escape[1] == 'u')
        {
            text.Append((char)ushort.Parse(escape[2..Length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            return Length;
        }

        text.Append((char)escape[1] switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', char itself => itself });
        return 2;
    }
}
