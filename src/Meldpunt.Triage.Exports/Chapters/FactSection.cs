using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Chapters;

/// <summary>A fact: its question, its answers, and what is special about them.</summary>
internal static class FactSection
{
    public static Section Write(DocumentedPolicy documented, Fact fact, bool isOfItem)
    {
        ExportTexts texts = documented.Texts;
        Table table = TextTable.OfFact(texts, documented.Policy.Texts, fact);
        Prose[] points = [.. Points(documented, fact, isOfItem)];
        return new($"fact-{fact.Id}", documented.Names.Heading(fact.Id), points.Length == 0 ? [table] : [table, new BulletList(points.ToValueList())]);
    }

    private static IEnumerable<Prose> Points(DocumentedPolicy documented, Fact fact, bool isOfItem)
    {
        ExportTexts texts = documented.Texts;
        foreach (ValueList<string> alike in fact.Alike) yield return texts.Say("fact.alike", texts.Both(alike.Select(Answer)));
        if (!fact.IsAsked) yield return texts.Say("fact.not-asked");
        if (!isOfItem) yield break;
        string closed = fact.Closed ?? documented.Policy.Vocabulary.Doubt;
        yield return fact.ClosedWithAddress is { } withAddress
            ? texts.Say("fact.closed-with-address", Answer(withAddress), Answer(closed))
            : texts.Say("fact.closed", Answer(closed));

        Prose Answer(string answer) => documented.Names.Answer(fact.Id, answer);
    }
}
