using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Meldpunt.Triage;

/// <summary>The text of a JSON string or name.</summary>
internal static class JsonString
{
    /// <summary>Escapes no more than JSON must: what is written is no part of a page.</summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Whether bytes are UTF-8, and are written in JSON as they are.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> utf8) => Encoder.FindFirstCharacterToEncodeUtf8(utf8) < 0;

    /// <summary>The text, or null when its escapes make no Unicode text (half of a surrogate pair).</summary>
    public static string? Decode(ref readonly Utf8JsonReader json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The text at the reader's position; null for null, and with a fault for anything else.</summary>
    public static string? Read(ref Utf8JsonReader json, JsonFaults faults)
    {
        if (json.TokenType == JsonTokenType.Null) return null;
        if (json.TokenType != JsonTokenType.String)
        {
            faults.AddWrongType("a text", json.TokenType);
            json.TrySkip();
            return null;
        }

        string? text = Decode(in json);
        if (text is null) faults.Add("this text is not valid Unicode: unpaired surrogate");
        return text;
    }

    /// <summary>The id at the reader's position; null for null, and a fault where it is too long.</summary>
    public static string? ReadId(ref Utf8JsonReader json, JsonFaults faults)
    {
        string? id = Read(ref json, faults);
        if (id?.Length > ReportLimits.IdCharacters && id.EnumerateRunes().Count() > ReportLimits.IdCharacters)
        {
            faults.Add($"the id is longer than {ReportLimits.IdCharacters} characters");
        }

        return id;
    }

    /// <summary>What follows the end of an object, for an error message; null when a reader failed elsewhere.</summary>
    public static string? Follows(ReadOnlySpan<byte> utf8, ref readonly Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.EndObject || json.CurrentDepth > 0) return null;
        ReadOnlySpan<byte> rest = utf8[(int)json.BytesConsumed..].TrimStart(" \t\r\n"u8);
        return rest.IsEmpty ? null : rest[0] switch
        {
            (byte)'{' => "a second object",
            (byte)',' => "a comma",
            _ => null,
        };
    }

    /// <summary>What a value is, for an error message.</summary>
    public static string KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        _ => "null",
    };
}

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

/// <summary>Reads the value at a reader's position; null and a fault where there is none.</summary>
internal delegate T? ReadValue<T>(ref Utf8JsonReader json, JsonFaults faults)
    where T : class;

/// <summary>Reads a text that is one JSON value and nothing else.</summary>
internal static class WholeJson
{
    public static T? Read<T>(ReadOnlySpan<byte> utf8, JsonFaults faults, ReadValue<T> read)
        where T : class
    {
        if (!Utf8.IsValid(utf8))
        {
            faults.Add("the line is not valid UTF-8");
            return null;
        }

        Utf8JsonReader json = new(utf8, new JsonReaderOptions { MaxDepth = ReportLimits.Nesting });
        T? value = null;
        try
        {
            json.Read();
            value = read(ref json, faults);
            while (json.Read()) { }
        }
        catch (JsonException exception)
        {
            faults.AddSyntax(exception, utf8, in json);
        }

        return faults.Any ? null : value;
    }
}
