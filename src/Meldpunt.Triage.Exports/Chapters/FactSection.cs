using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Exports.Chapters;

/// <summary>A fact: its question, its answers, and what is special about them.</summary>
internal static class FactSection
{
    public static Section Of(DocumentedPolicy documented, Fact fact, bool isOfItem)
    {
        ExportTexts texts = documented.Texts;
        Prose code = Prose.Code(fact.Id);
        List<(Prose, string)> rows = documented.Policy.Texts.Languages.IsEmpty
            ? []
            : [(texts.Say("fact.question"), $"fact.{fact.Id}"), (texts.Say("fact.help"), $"fact.{fact.Id}.help")];
        rows.AddRange(fact.Answers.Select(answer => (Prose.Code(answer), $"answer.{fact.Id}.{answer}")));
        Table table = TextTable.Of(texts, documented.Policy.Texts, texts.Say("fact.caption", code), texts.Say("fact.answer"), rows);
        Prose[] points = [.. Points(documented, fact, isOfItem)];
        return new($"fact-{fact.Id}", texts.Say("fact.heading", code), points.Length == 0 ? [table] : [table, new BulletList(points.ToValueList())]);
    }

    private static IEnumerable<Prose> Points(DocumentedPolicy documented, Fact fact, bool isOfItem)
    {
        ExportTexts texts = documented.Texts;
        foreach (ValueList<string> alike in fact.Alike) yield return texts.Say("fact.alike", texts.Both(alike.Select(Prose.Code)));
        if (!isOfItem) yield break;
        string closed = fact.Closed ?? documented.Policy.Vocabulary.Doubt;
        yield return fact.ClosedWithAddress is { } withAddress
            ? texts.Say("fact.closed-with-address", Prose.Code(withAddress), Prose.Code(closed))
            : texts.Say("fact.closed", Prose.Code(closed));
    }
}
