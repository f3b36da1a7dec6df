namespace Meldpunt.Triage.Policies;

/// <summary>What ids and answers look like: kebab-case in documents and decisions, camelCase as JSON properties of a report.</summary>
internal static class Identifier
{
    private const int Longest = 64;

    public static bool IsKebab(string word)
    {
        if (word.Length is 0 or > Longest || word[0] == '-' || word[^1] == '-') return false;
        for (int i = 0; i < word.Length; i++)
        {
            if (word[i] == '-' ? word[i - 1] == '-' : !char.IsAsciiLetterLower(word[i]) && !char.IsAsciiDigit(word[i])) return false;
        }

        return true;
    }

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
