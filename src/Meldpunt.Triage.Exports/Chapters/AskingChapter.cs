using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Chapters;

/// <summary>When a route is settled, what is asked while it is not, and what closing does; with the routes in numbers.</summary>
internal static class AskingChapter
{
    public static Section? Write(DocumentedPolicy documented)
    {
        (TriagePolicy policy, ExportTexts texts) = (documented.Policy, documented.Texts);
        Table table = new(
            texts.Say("asking.caption"),
            [new(texts.Say("rules.route")), new(texts.Say("asking.complete")) { HasFigures = true }, new(texts.Say("asking.partial")) { HasFigures = true }],
            policy.Routes.Select(route => Row(documented, route)).ToValueList());
        return new(
            "asking", texts.Say("asking.heading"),
            [
                new Paragraph(texts.Say("asking.settled", documented.Names.Route(policy.UnsettledRoute))),
                new Paragraph(texts.Say("asking.closing")),
                table,
            ]);
    }

    private static ValueList<Cell> Row(DocumentedPolicy documented, string route) =>
    [
        Cell.Of(documented.Names.Route(route)),
        Cell.Of(Prose.Of(documented.Texts.Count(documented.ItemsOf(route)))),
        Cell.Of(Prose.Of(documented.Texts.Count(documented.Partial.Count(documented.Partial.HasRoute(route))))),
    ];
}
