using System.Globalization;

namespace Meldpunt.Triage.Policies;

/// <summary>
/// What can be wrong with the characters of words for people: versions, titles, names and texts. Two that look the same must be the same, and
/// none may steer a terminal or turn what stands around it. Ids are plainer still (<see cref="Identifier"/>).
/// </summary>
internal static class WordValidator
{
    /// <summary>The most characters of a version, of the id of a section or a group, and of a telephone number.</summary>
    public const int LongestName = 64;

    /// <summary>The most characters of a title, and of the name of an organisation.</summary>
    public const int LongestTitle = 200;

    /// <summary>The most characters of the reference to a schema.</summary>
    public const int LongestReference = 2_048;

    public static void Add(FaultList faults, TriagePolicy policy)
    {
        if (policy.Version is not null) AddName(faults, "$.version", policy.Version, "a version");
        if (policy.Schema is not null) AddWord(faults, "$.$schema", policy.Schema, "a reference to a schema", LongestReference, Characters.InName);
        for (int i = 0; i < policy.Sections.Count; i++)
        {
            AddName(faults, At("sections", i, "id"), policy.Sections[i].Id, "the id of a section");
            AddTitle(faults, At("sections", i, "title"), policy.Sections[i].Title, "the title of a section");
        }

        for (int i = 0; i < policy.Groups.Count; i++) AddName(faults, At("groups", i, "id"), policy.Groups[i].Id, "the id of a group");
        for (int i = 0; i < policy.Accepted.Count; i++)
        {
            if (Characters.InText(policy.Accepted[i].Reason) is { } wrong) Add(faults, At("accepted", i, "reason"), "a reason", wrong);
        }

        for (int i = 0; i < policy.Codes.Count; i++) AddCodes(faults, i, policy.Codes[i]);
        foreach (LanguageTexts language in policy.Texts.Languages) AddTexts(faults, language);
    }

    private static void AddCodes(FaultList faults, int place, CodeSystem system)
    {
        AddTitle(faults, At("codes", place, "title"), system.Title, "the title of a code system");
        foreach (CodeEntry entry in system.Reasons) AddCode(faults, $"{At("codes", place, "reasons")}.{Messages.PathName(entry.Key)}", entry.Code);
        foreach (CodeEntry entry in system.Routes) AddCode(faults, $"{At("codes", place, "routes")}.{Messages.PathName(entry.Key)}", entry.Code);
    }

    private static void AddTexts(FaultList faults, LanguageTexts language)
    {
        string path = $"$.texts.{Messages.Shown(language.Language)}";
        AddName(faults, path, language.Language, "the tag of a language");
        foreach (TextEntry entry in language.Entries)
        {
            if (Characters.InText(entry.Text) is { } wrong) Add(faults, $"{path}.{Messages.Shown(entry.Key)}", "a text", wrong);
        }
    }

    private static void AddName(FaultList faults, string path, string word, string what) => AddWord(faults, path, word, what, LongestName, Characters.InName);

    private static void AddTitle(FaultList faults, string path, string word, string what) => AddWord(faults, path, word, what, LongestTitle, Characters.InTitle);

    // Its length is looked at where codes are.
    private static void AddCode(FaultList faults, string path, string code)
    {
        if (Characters.InName(code) is { } wrong) Add(faults, path, "a code", wrong);
    }

    private static void AddWord(FaultList faults, string path, string word, string what, int longest, Func<string, WrongCharacter?> find)
    {
        if (find(word) is { } wrong) Add(faults, path, what, wrong);
        int length = word.Length <= longest ? word.Length : Characters.CodePoints(word).Count();
        if (length > longest) faults.Add(path, string.Create(CultureInfo.InvariantCulture, $"{what} of {length:N0} characters; expected at most {longest:N0}"));
    }

    private static void Add(FaultList faults, string path, string what, WrongCharacter wrong) => faults.Add(path, $"{what} cannot have {wrong}");

    private static string At(string list, int place, string name) => string.Create(CultureInfo.InvariantCulture, $"$.{list}[{place}].{name}");
}

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
