using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Exports.Chapters;

/// <summary>Texts side by side, a column for each language of the policy.</summary>
internal static class TextTable
{
    /// <summary>A table with a row for each text.</summary>
    /// <param name="texts">The words of the documentation.</param>
    /// <param name="given">The texts of the policy.</param>
    /// <param name="caption">What the texts are about.</param>
    /// <param name="first">The heading of the first column.</param>
    /// <param name="rows">What each text is of, and its key.</param>
    public static Table Of(ExportTexts texts, PolicyTexts given, Prose caption, Prose first, IEnumerable<(Prose Name, string Key)> rows)
    {
        LanguageTexts[] languages = [.. given.Languages];
        Dictionary<string, string>[] entries = [.. languages.Select(language => language.Entries.ToDictionary(entry => entry.Key, entry => entry.Text, StringComparer.Ordinal))];
        return new(
            caption,
            [new(first), .. languages.Select(language => new Column(Prose.Of(texts.NameOf(language.Language))) { Language = language.Language })],
            rows.Select(row => (ValueList<Cell>)[Cell.Of(row.Name), .. entries.Select(all => Text(all.GetValueOrDefault(row.Key), texts))]).ToValueList());
    }

    // In a column of another language the words of the documentation are still those of the documentation.
    private static Cell Text(string? text, ExportTexts texts) => string.IsNullOrWhiteSpace(text)
        ? Cell.Of(Prose.In(texts.Language, texts["texts.missing"]))
        : Cell.Of(Prose.Of(text));
}
