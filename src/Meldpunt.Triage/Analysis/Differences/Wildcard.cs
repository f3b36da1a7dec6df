namespace Meldpunt.Triage.Analysis;

/// <summary>Compares a text with one in which <c>*</c> stands for any text, also none, and <c>\*</c> for itself.</summary>
internal static class Wildcard
{
    private const string Escaped = "\\*";
    private const string Aside = "\u0001";

    public static bool Matches(string pattern, string text)
    {
        string[] parts = [.. pattern.Replace(Escaped, Aside, StringComparison.Ordinal).Split('*').Select(part => part.Replace(Aside, "*", StringComparison.Ordinal))];
        if (parts.Length == 1) return parts[0] == text;
        if (!text.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        int at = parts[0].Length;
        foreach (string part in parts[1..^1])
        {
            int found = text.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + part.Length;
        }

        return text.Length - at >= parts[^1].Length && text.EndsWith(parts[^1], StringComparison.Ordinal);
    }
}
