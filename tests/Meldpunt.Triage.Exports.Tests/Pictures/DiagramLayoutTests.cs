using System.Globalization;
using CsCheck;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Pictures;
using Meldpunt.Triage.Exports.Tests.Samples;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Testing;

namespace Meldpunt.Triage.Exports.Tests.Pictures;

public sealed class DiagramLayoutTests
{
    private static readonly ExportTexts Texts = ExportTexts.For(new CultureInfo("en"), PolicyTexts.None);

    private static readonly TriageEngine Engine = TriageEngine.Create(SamplePolicies.Later);

    [Fact]
    public void No_two_boxes_of_a_diagram_overlap() => TriageGen.Policies.Sample(
        policy =>
        {
            IReadOnlyList<List<DiagramBox>> rows = LaidOut(policy);
            foreach (List<DiagramBox> row in rows)
            {
                for (int i = 1; i < row.Count; i++) (row[i].Left - row[i - 1].Right).Should().BeGreaterThan(1, "{0} stands beside {1}", row[i].Lines, row[i - 1].Lines);
            }

            DiagramBox[] boxes = [.. rows.SelectMany(row => row)];
            boxes.Should().OnlyContain(box => box.Left > -0.01 && box.Bottom <= box.RowBottom);
            boxes.Should().OnlyContain(box => box.Down.All(below => below.Row == box.Row + 1 && below.Top > box.RowBottom));
        },
        iter: 300, print: policy => string.Join("; ", policy.Rules));

    [Fact]
    public void Every_edge_of_a_diagram_is_drawn_to_the_node_or_route_that_it_leads_to() => TriageGen.Policies.Sample(
        policy =>
        {
            RouteGraph graph = RouteGraph.Create(CompiledPolicy.Compile(policy));
            string[] drawn = [.. LaidOut(policy).SelectMany(row => row).Where(box => box.Kind == DiagramBoxKind.Answers).Select(Drawn).Order(StringComparer.Ordinal)];
            drawn.Should().Equal(graph.Nodes.SelectMany(node => node.Edges.Select(edge => Named(graph, node, edge))).Order(StringComparer.Ordinal));
        },
        iter: 300, print: policy => string.Join("; ", policy.Rules));

    [Fact]
    public void The_diagram_of_the_shipped_policy_is_drawn_whole()
    {
        string html = HtmlExport.Write(SamplePolicies.Later, new CultureInfo("en"));
        ParsedPage page = new(html);
        RouteGraph graph = RouteGraph.Create(CompiledPolicy.Compile(SamplePolicies.Later));
        int edges = graph.Nodes.Sum(node => node.Edges.Count);
        page.All("path").Should().HaveCount(edges);
        page.Rows("diagram").Should().HaveCount(edges);
        page.All("g").Where(group => group.Attribute("class")!.Value == "node").Should().HaveCount(graph.Nodes.Count);
        page.All("svg").Single().Attribute("role")!.Value.Should().Be("img");
        page.All("title").Should().HaveCount(2 + page.All("g").Count());
        RowOrder.Crossings(LaidOut(SamplePolicies.Later)).Should().Be(1);
    }

    [Fact]
    public void The_table_of_the_diagram_leads_each_item_to_its_route()
    {
        RouteGraph graph = RouteGraph.Create(CompiledPolicy.Compile(SamplePolicies.Later));
        TriageGen.CompleteAnswers(SamplePolicies.Later.Vocabulary.ItemFacts).Sample(item => Follow(graph, item).Should().Be(Engine.Decide(item).Route));
    }

    private static IReadOnlyList<List<DiagramBox>> LaidOut(TriagePolicy policy)
    {
        RouteGraph graph = RouteGraph.Create(CompiledPolicy.Compile(policy));
        IReadOnlyList<List<DiagramBox>> rows = new DiagramBoxRows(graph, policy.Vocabulary.ItemFacts, Texts, PolicyNames.Of(Texts, policy)).Rows;
        RowOrder.Improve(rows);
        RowPlaces.Assign(rows);
        return rows;
    }

    private static string Follow(RouteGraph graph, Answers item)
    {
        DiagramNode node = graph.Nodes[0];
        while (true)
        {
            DiagramEdge edge = node.Edges.Single(edge => edge.Answers.Contains(item[node.Fact]!));
            if (edge.Route is { } route) return route;
            node = graph.Nodes[edge.Node!.Value - 1];
        }
    }

    private static string Drawn(DiagramBox answers)
    {
        DiagramBox end = answers.Down.Single();
        while (end.Kind == DiagramBoxKind.Passing) end = end.Down.Single();
        return $"{answers.Up.Single().Whole}: {answers.Whole} to {end.Whole}";
    }

    private static string Named(RouteGraph graph, DiagramNode node, DiagramEdge edge)
    {
        string to = edge.Node is { } number ? $"{number} {graph.Nodes[number - 1].Fact}" : edge.Route!;
        AnswerPhrase answers = AnswerPhrase.Create([.. edge.Answers], node.Edges.SelectMany(all => all.Answers));
        return $"{node.Number} {node.Fact}: {(answers.IsAnyBut ? "any but " : "")}{string.Join(", ", answers.Words)} to {to}";
    }
}
