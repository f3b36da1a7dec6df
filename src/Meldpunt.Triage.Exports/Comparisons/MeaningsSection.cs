using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Comparisons;

/// <summary>What the codes in the changed rows mean: their texts, side by side in the languages of the policy.</summary>
internal static class MeaningsSection
{
    private static readonly (string Kind, Func<DifferenceRow, IEnumerable<string>> Codes)[] Kinds =
    [
        ("reason", row => Write(row.Change.Reasons)),
        ("route", row => row.OldRoutes.Concat(row.NewRoutes)),
        ("referral", row => Write(row.Change.Referrals)),
        ("notice", row => Write(row.Change.Notices)),
        ("label", row => Write(row.Change.Labels)),
    ];

    public static Section? Write(ExportTexts texts, PolicyDifference difference)
    {
        PolicyTexts given = Together(difference.New.Texts, difference.Old.Texts);
        DifferenceRow[] rows = [.. difference.Item.Rows, .. difference.Report.Rows, .. difference.Closed.Rows];
        if (given.Languages.IsEmpty || rows.Length == 0) return null;
        string[] asked = [.. rows.SelectMany(row => row.Where).Select(condition => condition.Fact)];
        Vocabulary vocabulary = difference.New.Vocabulary;
        return new(
            "meanings",
            texts.Say("meanings.heading"),
            [
                new Paragraph(texts.Say("meanings.lead")),
                .. vocabulary.ItemFacts.Concat(vocabulary.ReportFacts).Where(fact => asked.Contains(fact.Id)).Select(fact => TextTable.OfFact(texts, given, fact)),
                .. Kinds.Select(kind => (kind.Kind, Codes: rows.SelectMany(kind.Codes).Distinct().ToArray())).Where(kind => kind.Codes.Length > 0)
                    .Select(kind => TextTable.OfKind(texts, given, kind.Kind, kind.Codes)),
            ]);
    }

    private static IEnumerable<string> Write(CodeChange change) => change.Gained.Concat(change.Lost).Concat(change.Altered);

    // The first texts, and those of the second that the first do not have.
    private static PolicyTexts Together(PolicyTexts first, PolicyTexts second) => new(
        first.Languages.Concat(second.Languages).GroupBy(language => language.Language, StringComparer.Ordinal)
            .Select(same => new LanguageTexts(same.Key, same.SelectMany(language => language.Entries).DistinctBy(entry => entry.Key).ToValueList()))
            .ToValueList());
}
