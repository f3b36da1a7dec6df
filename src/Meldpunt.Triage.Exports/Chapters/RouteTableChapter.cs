using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Chapters;

/// <summary>The routes of an item in the fewest rows that were found.</summary>
internal static class RouteTableChapter
{
    public static Section? Write(DocumentedPolicy documented)
    {
        ExportTexts texts = documented.Texts;
        CompressedPolicy compressed = PolicyCompression.Compress(documented.Policy, documented.NodeBudget, documented.Cancellation);
        Prose proof = texts.Say(
            "route-table.proof", texts.Counted("route-table.rows", compressed.RulesAfter), texts.Counted("route-table.rules", compressed.RulesBefore), Prose.Of(texts.Count(documented.Items.Total)));
        Table table = new(
            texts.Say("route-table.caption"),
            [
                new(texts.Say("route-table.row")), new(texts.Say("route-table.where")), new(texts.Say("rules.route")),
                new(texts.Say("rules.source")), new(texts.Say("route-table.count")) { HasFigures = true },
            ],
            Rows(documented, compressed.Policy).ToValueList());
        return new("route-table", texts.Say("route-table.heading"), [new Paragraph(texts.Say("route-table.lead")), new Paragraph(proof), table]);
    }

    // Rows of one group agree wherever both hold, so the first row that holds decides; it counts what none before it holds for.
    private static IEnumerable<ValueList<Cell>> Rows(DocumentedPolicy documented, TriagePolicy compressed)
    {
        ItemSpace items = new(CompiledPolicy.Compile(compressed, documented.NodeBudget, documented.Cancellation));
        MddSet left = items.Sets.All;
        foreach (RuleIndex rule in items.Rules)
        {
            MddSet decided = left & items.Applies(rule);
            left -= decided;
            bool isRest = items[rule].When.Parts.IsEmpty && rule.Number > 0;
            yield return
            [
                Cell.Of(Prose.Of(documented.Texts.Count(rule.Number + 1))),
                Cell.Of(isRest ? documented.Texts.Say("route-table.rest") : documented.Conditions.Of(items[rule].When)),
                Cell.Of(documented.Names.Route(items[rule].Route)),
                new(SourcePhrases.Write(documented.Texts, items[rule].Source)),
                Cell.Of(Prose.Of(documented.Texts.Count(items.Count(decided)))),
            ];
        }
    }
}
