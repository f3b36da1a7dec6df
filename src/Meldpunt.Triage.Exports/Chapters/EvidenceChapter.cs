using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Chapters;

/// <summary>What a URL shows, in the words of the facts.</summary>
internal static class EvidenceChapter
{
    public static Section? Write(DocumentedPolicy documented)
    {
        if (documented.Policy.Evidence is not { } evidence) return null;
        ExportTexts texts = documented.Texts;
        Table table = new(
            texts.Say("evidence.caption"),
            [new(texts.Say("evidence.told")), new(texts.Say("evidence.fact")), new(texts.Say("evidence.answer"))],
            Rows(documented.Names, evidence.Place.Fact, evidence.Place.Words).Concat(Rows(documented.Names, evidence.Link.Fact, evidence.Link.Words)).ToValueList());
        return new("evidence", texts.Say("evidence.heading"), [new Paragraph(texts.Say("evidence.lead")), table]);
    }

    private static IEnumerable<ValueList<Cell>> Rows(PolicyNames names, string fact, IEnumerable<(string Name, string Answer)> words) =>
        words.Select(word => (ValueList<Cell>)[Cell.Of(Prose.Code(word.Name)), Cell.Of(names.Fact(fact)), Cell.Of(names.Answer(fact, word.Answer))]);
}
