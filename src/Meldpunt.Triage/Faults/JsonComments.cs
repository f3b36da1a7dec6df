namespace Meldpunt.Triage;

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
