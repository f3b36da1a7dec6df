using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Comparisons;

/// <summary>The texts for people that differ, the old next to the new, in each language.</summary>
internal static class ChangedTextsSection
{
    /// <summary>True for what is described here, text by text.</summary>
    public static bool Tells(OtherChange change) => change.Kind == OtherChangeKind.Text;

    public static Section? Write(ExportTexts texts, PolicyDifference difference)
    {
        string[] languages = [.. Languages(difference.New).Union(Languages(difference.Old))];
        Table[] tables = [.. languages.Select(language => Table(texts, difference, language)).Where(table => !table.Rows.IsEmpty)];
        return tables.Length == 0
            ? null
            : new("changed-texts", texts.Say("changed-texts.heading"), [new Paragraph(texts.Say("changed-texts.lead")), .. tables]);
    }

    private static Table Table(ExportTexts texts, PolicyDifference difference, string language)
    {
        (Dictionary<string, string> old, Dictionary<string, string> present) = (Write(difference.OldInNewWords, language), Write(difference.New, language));
        bool isAll = difference.OtherChanges.Any(change => change.Kind == OtherChangeKind.Language && change.Key == language);
        HashSet<string> changed = [.. difference.OtherChanges.Where(Tells).Select(change => change.Key)];
        string[] keys = [.. present.Keys.Union(old.Keys).Where(key => isAll || changed.Contains($"{language}.{key}"))];
        return new(
            Prose.Of(texts.NameOf(language)),
            [new(texts.Say("texts.of")), new(texts.Say("row.before")) { Language = language }, new(texts.Say("row.after")) { Language = language }],
            keys.Select(key => (ValueList<Cell>)[Cell.Of(Prose.Code(key)), Text(old, key), Text(present, key)]).ToValueList());
    }

    private static Cell Text(Dictionary<string, string> texts, string key) => Cell.Of(Prose.Of(texts.GetValueOrDefault(key) ?? "–"));

    private static IEnumerable<string> Languages(TriagePolicy policy) => policy.Texts.Languages.Select(language => language.Language);

    private static Dictionary<string, string> Write(TriagePolicy policy, string language) =>
        policy.Texts.Languages.Where(texts => texts.Language == language).SelectMany(texts => texts.Entries)
            .ToDictionary(entry => entry.Key, entry => entry.Text, StringComparer.Ordinal);
}
