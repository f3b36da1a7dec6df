using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Phrasing;

/// <summary>Texts side by side, a column for each language of the policy.</summary>
internal static class TextTable
{
    /// <summary>The question, the help and the answers of a fact.</summary>
    /// <param name="texts">The words of the documentation.</param>
    /// <param name="given">The texts of the policy.</param>
    /// <param name="fact">The fact.</param>
    public static Table OfFact(ExportTexts texts, PolicyTexts given, Fact fact)
    {
        (Prose, string)[] asked = given.Languages.IsEmpty
            ? []
            : [(texts.Say("fact.question"), $"fact.{fact.Id}"), (texts.Say("fact.help"), $"fact.{fact.Id}.help")];
        return Write(
            texts,
            given,
            texts.Say("fact.caption", Prose.Code(fact.Id)),
            texts.Say("fact.answer"),
            [.. asked, .. fact.Answers.Select(answer => (Prose.Code(answer), $"answer.{fact.Id}.{answer}"))]);
    }

    /// <summary>The texts of codes of one kind.</summary>
    /// <param name="texts">The words of the documentation.</param>
    /// <param name="given">The texts of the policy.</param>
    /// <param name="kind">The kind, as their keys begin: <c>route</c>.</param>
    /// <param name="codes">The codes, as their keys continue: <c>refer</c>.</param>
    public static Table OfKind(ExportTexts texts, PolicyTexts given, string kind, IEnumerable<string> codes) =>
        Write(texts, given, texts.Say($"texts.{kind}"), texts.Say("texts.of"), codes.Select(code => (Prose.Code(code), $"{kind}.{code}")));

    private static Table Write(ExportTexts texts, PolicyTexts given, Prose caption, Prose first, IEnumerable<(Prose Name, string Key)> rows)
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
