using System.Text.Json;

namespace Meldpunt.Triage;

/// <summary>Distinguishes too deep nesting, which the JSON reader reports like any other fault, from a wrong character.</summary>
internal static class JsonNesting
{
    /// <summary>True when a reader that failed had reached its limit and was before one more object or array.</summary>
    public static bool IsTooDeep(ReadOnlySpan<byte> utf8, ref readonly Utf8JsonReader json, int limit)
    {
        bool atStart = json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
        int open = json.CurrentDepth + (atStart ? 1 : 0);
        ReadOnlySpan<byte> rest = utf8[(int)json.BytesConsumed..].TrimStart(" \t\r\n,:"u8);
        return open >= limit && !rest.IsEmpty && (rest[0] is (byte)'{' or (byte)'[');
    }
}

/// <summary>Distinguishes a comment, which the JSON reader reports like any other fault, from a wrong character.</summary>
internal static class JsonComments
{
    /// <summary>Where a comment begins at which a reader stopped; null when it stopped at something else.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="consumed">How many of its bytes were read.</param>
    public static long? Find(ReadOnlySpan<byte> utf8, long consumed)
    {
        ReadOnlySpan<byte> rest = utf8[(int)consumed..].TrimStart(" \t\r\n,:"u8);
        return rest.StartsWith("//"u8) || rest.StartsWith("/*"u8) ? utf8.Length - rest.Length : null;
    }
}
