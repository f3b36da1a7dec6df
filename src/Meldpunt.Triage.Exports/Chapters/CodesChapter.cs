using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Chapters;

/// <summary>The codes that other systems have for reasons and routes, a column for each system.</summary>
internal static class CodesChapter
{
    public static Section? Write(DocumentedPolicy documented)
    {
        (TriagePolicy policy, ExportTexts texts) = (documented.Policy, documented.Texts);
        if (policy.Codes.IsEmpty) return null;
        Table table = new(
            texts.Say("codes.caption"),
            [new(texts.Say("codes.for")), .. policy.Codes.Select(system => new Column(Prose.Of(system.Title)))],
            Rows(policy).Where(row => row.Codes.Any(code => code is not null)).Select(row => (ValueList<Cell>)
            [
                Cell.Of(Prose.Code(row.Key)),
                .. row.Codes.Select(code => Cell.Of(code is null ? Prose.Of("–") : Prose.Code(code))),
            ]).ToValueList());
        return new("codes", texts.Say("codes.heading"), [new Paragraph(texts.Say("codes.lead")), table]);
    }

    private static IEnumerable<(string Key, string?[] Codes)> Rows(TriagePolicy policy) =>
        policy.Rules.Select(rule => (rule.Id, Codes(policy, system => system.Reasons, rule.Id)))
            .Concat(policy.Routes.Select(route => (route, Codes(policy, system => system.Routes, route))));

    private static string?[] Codes(TriagePolicy policy, Func<CodeSystem, ValueList<CodeEntry>> of, string key) =>
        [.. policy.Codes.Select(system => of(system).FirstOrDefault(entry => entry.Key == key)?.Code)];
}
