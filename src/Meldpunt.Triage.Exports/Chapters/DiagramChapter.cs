using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Pictures;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Chapters;

/// <summary>The decision diagram, as a picture and in words.</summary>
internal static class DiagramChapter
{
    private const int MostRows = 300;

    public static Section? Write(DocumentedPolicy documented)
    {
        ExportTexts texts = documented.Texts;
        RouteGraph graph = RouteGraph.Create(documented.Items.Compiled);
        return new("diagram", texts.Say("diagram.heading"), [new Paragraph(texts.Say("diagram.lead")), .. Shown(documented, graph)]);
    }

    private static IEnumerable<Block> Shown(DocumentedPolicy documented, RouteGraph graph)
    {
        ExportTexts texts = documented.Texts;
        if (graph.Nodes.IsEmpty)
        {
            yield return new Paragraph(texts.Say("diagram.one-route", documented.Names.Route(graph.Routes[0])));
            yield break;
        }

        Prose nodes = texts.Counted("diagram.nodes", graph.Nodes.Count);
        int rows = graph.Nodes.Sum(node => node.Edges.Count);
        if (graph.Nodes.Count > DiagramPicture.MostNodes)
        {
            yield return new Paragraph(texts.Say(rows > MostRows ? "diagram.too-large" : "diagram.too-large-to-draw", nodes, Count(DiagramPicture.MostNodes), texts.Counted("diagram.edges", rows), Count(MostRows)));
        }
        else
        {
            Prose caption = texts.Say("diagram.caption", nodes);
            yield return new Drawing(caption, DiagramPicture.Draw(new DiagramBoxRows(graph, documented.Policy.Vocabulary.ItemFacts, texts, documented.Names).Rows, caption, texts.Say("diagram.about")));
        }

        if (rows > MostRows) yield break;
        yield return new Table(
            texts.Say("diagram.table"),
            [new(texts.Say("diagram.node")), new(texts.Say("diagram.fact")), new(texts.Say("diagram.answer")), new(texts.Say("diagram.leads-to"))],
            graph.Nodes.SelectMany(node => node.Edges.Select(edge => Row(documented, graph, node, edge))).ToValueList());

        Prose Count(int count) => Prose.Of(texts.Count(count));
    }

    private static ValueList<Cell> Row(DocumentedPolicy documented, RouteGraph graph, DiagramNode node, DiagramEdge edge)
    {
        FactList facts = documented.Policy.Vocabulary.ItemFacts;
        Prose to = edge.Node is { } next
            ? documented.Texts.Say("diagram.to-node", Prose.Of(documented.Texts.Count(next)), documented.Names.Fact(graph.Nodes[next - 1].Fact))
            : documented.Texts.Say("diagram.to-route", documented.Names.Route(edge.Route!));
        return
        [
            Cell.Of(Prose.Of(documented.Texts.Count(node.Number))),
            Cell.Of(documented.Names.Fact(node.Fact)),
            Cell.Of(documented.Conditions.Answers(node.Fact, [.. edge.Answers], facts[facts.IndexOf(node.Fact)].Answers)),
            Cell.Of(to),
        ];
    }
}
