namespace Meldpunt.Triage.Policies;

/// <summary>What ids and answers look like: kebab-case in documents and decisions, camelCase as JSON properties of a report.</summary>
internal static class Identifier
{
    private const int Longest = 64;

    public static bool IsKebab(string word) =>
        word.Length is > 0 and <= Longest
        && word.Split('-').All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)));

    public static string ToCamel(string word)
    {
        string[] parts = word.Split('-');
        return parts[0] + string.Concat(parts.Skip(1).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
    }

    public static void Expect(FaultList faults, string path, string word)
    {
        if (!IsKebab(word))
        {
            faults.Add(path, $"{Messages.Quote(word)} is not in kebab-case: expected lowercase letters, digits and single hyphens, at most {Longest} characters");
        }
    }
}
