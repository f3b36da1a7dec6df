namespace Meldpunt.Triage.Exports.Pictures;

/// <summary>Where some answers to a node's fact lead.</summary>
/// <param name="Answers">The answers.</param>
/// <param name="Node">The number of the node that they lead to; null where they lead to a route.</param>
/// <param name="Route">The route; null where they lead to a node.</param>
internal sealed record DiagramEdge(ValueList<string> Answers, int? Node, string? Route);
