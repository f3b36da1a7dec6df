using System.Globalization;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Outputs;

/// <summary>Finds the culture that was asked for. A culture that exists but has no texts falls back; a wrong name does not.</summary>
internal static class Languages
{
    /// <summary>The culture of a name; null when there is no such culture.</summary>
    public static CultureInfo? Find(string name, PolicyTexts texts)
    {
        try
        {
            bool inPolicy = LanguageTag.IsWellFormed(name) && texts.Languages.Any(one => string.Equals(LanguageTag.Primary(one.Language), LanguageTag.Primary(name), StringComparison.OrdinalIgnoreCase));
            return name.Length > 0 ? CultureInfo.GetCultureInfo(name, predefinedOnly: !inPolicy) : null;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    /// <summary>What is wrong with a name; null when nothing is.</summary>
    public static string? Fault(string? name, PolicyTexts texts)
    {
        if (name is null || Find(name, texts) is not null) return null;
        string[] languages = [.. texts.Languages.Select(one => one.Language)];
        return UnknownArgument.Message(name, "a culture", languages, "a language tag such as 'nl', 'en' or 'nl-NL'");
    }

    /// <summary>What is wrong with the tag of a language that texts are written in; null when nothing is.</summary>
    public static string? TagFault(string tag)
    {
        if (LanguageTag.IsWellFormed(tag)) return null;
        string meant = LanguageTag.NearestTo(tag) is { } near ? $"did you mean '{near}'?" : "expected one such as 'fr' or 'en-GB'";
        return $"{Shown.Word(tag)} is not the tag of a language; {meant}";
    }
}
