namespace Meldpunt.Triage.Exports.Pictures;

/// <summary>A place in the diagram where a fact is tested.</summary>
/// <param name="Number">Its number, from 1, in the order of the levels.</param>
/// <param name="Level">Its level: which fact it looks at, counted from the top.</param>
/// <param name="Fact">The fact's id.</param>
/// <param name="Edges">Where its answers lead, the answers of one end together.</param>
internal sealed record DiagramNode(int Number, int Level, string Fact, ValueList<DiagramEdge> Edges);
