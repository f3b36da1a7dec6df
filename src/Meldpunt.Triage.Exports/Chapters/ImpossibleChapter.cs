using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Chapters;

/// <summary>The answers that cannot be given together.</summary>
internal static class ImpossibleChapter
{
    public static Section? Write(DocumentedPolicy documented)
    {
        ExportTexts texts = documented.Texts;
        if (documented.Policy.Impossible.IsEmpty) return null;
        Table table = new(
            texts.Say("impossible.caption"),
            [new(texts.Say("impossible.id")), new(texts.Say("impossible.scope")), new(texts.Say("impossible.when")), new(texts.Say("rules.source"))],
            documented.Policy.Impossible.Select(one => (ValueList<Cell>)
            [
                Cell.Of(Prose.Code(one.Id)),
                Cell.Of(texts.Say(one.Scope.IsItem() ? "scope.item" : "scope.report")),
                Cell.Of(documented.Conditions.Of(one.When)),
                new(SourcePhrases.Write(texts, one.Source)),
            ]).ToValueList());
        return new("impossible", texts.Say("impossible.heading"), [new Paragraph(texts.Say("impossible.lead")), table]);
    }
}
