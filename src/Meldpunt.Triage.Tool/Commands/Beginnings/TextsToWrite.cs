using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tool.Commands.Beginnings;

/// <summary>The texts that a policy needs in a language and does not have, with what they are in another.</summary>
internal sealed class TextsToWrite
{
    private readonly IReadOnlyList<(string Language, Dictionary<string, string> Texts)> _others;

    /// <param name="policy">The policy.</param>
    /// <param name="tag">The language that is written.</param>
    /// <param name="beside">The language whose words are shown; null for the first other one.</param>
    public TextsToWrite(TriagePolicy policy, string tag, string? beside)
    {
        LanguageTexts? present = policy.Texts.Languages.FirstOrDefault(one => IsSame(one.Language, tag));
        Dictionary<string, string> written = present is null ? [] : Written(present);
        Language = present?.Language ?? tag;
        Keys = [.. TextKeys.WrittenIn(policy).Where(key => !written.ContainsKey(key))];
        _others =
        [
            .. policy.Texts.Languages.Where(one => !IsSame(one.Language, tag))
                .OrderBy(one => beside is not null && IsSame(one.Language, beside) ? 0 : 1)
                .Select(one => (one.Language, Written(one))),
        ];
    }

    /// <summary>The language, as the policy spells it where it has it.</summary>
    public string Language { get; }

    /// <summary>The keys to be written, in the order of a document.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>True for two spellings of one tag.</summary>
    public static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The words of another language for a key: those asked for, else those of the first language that has any, else the built-in English
    /// of phrases. Null when there are none, as for a question of a policy without texts.
    /// </summary>
    public (string Language, string Text)? Beside(string key)
    {
        foreach ((string language, Dictionary<string, string> texts) in _others)
        {
            if (texts.TryGetValue(key, out string? text)) return (language, text);
        }

        return BuiltInEnglish.Phrases.TryGetValue(key, out string? phrase) ? (BuiltInEnglish.Language, phrase) : null;
    }

    private static Dictionary<string, string> Written(LanguageTexts texts) => texts.Entries
        .Where(entry => !string.IsNullOrWhiteSpace(entry.Text)).ToDictionary(entry => entry.Key, entry => entry.Text, StringComparer.Ordinal);
}
