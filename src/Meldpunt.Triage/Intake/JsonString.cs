using System.Text.Json;

namespace Meldpunt.Triage;

/// <summary>The text of a JSON string or name.</summary>
internal static class JsonString
{
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
