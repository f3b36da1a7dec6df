using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Chapters;

/// <summary>The notices, which reporters see.</summary>
internal static class NoticesPart
{
    public static Section? Write(DocumentedPolicy documented)
    {
        ExportTexts texts = documented.Texts;
        if (documented.Policy.Notices.IsEmpty) return null;
        Table table = new(
            texts.Say("notices.caption"),
            [new(texts.Say("notices.notice")), new(texts.Say("rules.when")), new(texts.Say("rules.source"))],
            documented.Policy.Notices.Select(notice => Row(documented, notice)).ToValueList());
        return new("notices", texts.Say("notices.heading"), [new Paragraph(texts.Say("notices.lead")), table]);
    }

    private static ValueList<Cell> Row(DocumentedPolicy documented, NoticeRule notice) =>
    [
        Cell.Of(documented.Names.Notice(notice.Id)),
        new(documented.Conditions.AnyOf(notice.When)),
        new(SourcePhrases.Write(documented.Texts, notice.Source)),
    ];
}
