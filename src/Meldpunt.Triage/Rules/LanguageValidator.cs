namespace Meldpunt.Triage.Policies;

/// <summary>What can be wrong with the tags of a policy's languages.</summary>
internal static class LanguageValidator
{
    public static void Add(FaultList faults, PolicyTexts texts)
    {
        Dictionary<string, string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (string tag in texts.Languages.Select(language => language.Language))
        {
            string path = $"$.texts.{Messages.Shown(tag)}";
            if (!LanguageTag.IsWellFormed(tag)) faults.Add(path, Malformed(tag));
            else if (!seen.TryAdd(tag, tag)) faults.Add(path, Again(tag, seen[tag]));
        }
    }

    private static string Malformed(string tag)
    {
        string start = $"{Messages.Quote(tag)} is not the tag of a language (BCP 47)";
        return LanguageTag.NearestTo(tag) is { } nearest && nearest != tag
            ? $"{start}; did you mean '{nearest}'?"
            : $"{start}; expected two or three letters, and what narrows them behind hyphens, such as 'nl' or 'en-GB'";
    }

    private static string Again(string tag, string first) => tag == first
        ? $"{Messages.Quote(tag)} is there twice; expected each language once"
        : $"{Messages.Quote(tag)} is the same language as {Messages.Quote(first)}; expected each language once";
}
