namespace Meldpunt.Triage.Exports.Dmn.Layout;

/// <summary>A straight line from what a decision needs up to the decision, from border to border.</summary>
/// <param name="From">The name of the input or decision that is needed.</param>
/// <param name="To">The name of the decision that needs it.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
internal sealed record Line(string From, string To, (int X, int Y) Start, (int X, int Y) End);
