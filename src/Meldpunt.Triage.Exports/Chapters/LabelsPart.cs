using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Chapters;

/// <summary>The labels, which staff see and reporters never.</summary>
internal static class LabelsPart
{
    public static Section? Write(DocumentedPolicy documented)
    {
        ExportTexts texts = documented.Texts;
        if (documented.Policy.Labels.IsEmpty) return null;
        Table table = new(
            texts.Say("labels.caption"),
            [new(texts.Say("labels.label")), new(texts.Say("rules.when")), new(texts.Say("rules.source"))],
            documented.Policy.Labels.Select(label => Row(documented, label)).ToValueList());
        return new("labels", texts.Say("labels.heading"), [new Paragraph(texts.Say("labels.lead")), table]);
    }

    private static ValueList<Cell> Row(DocumentedPolicy documented, LabelRule label) =>
    [
        Cell.Of(documented.Names.Label(label.Id)),
        new(documented.Conditions.AnyOf(label.When)),
        new(SourcePhrases.Write(documented.Texts, label.Source)),
    ];
}
