using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Hosting.Journals;

/// <summary>What a record says was decided of an item.</summary>
/// <param name="Route">Its route.</param>
/// <param name="Reasons">The rules that applied, in order.</param>
public sealed record RecordedItem(string Route, ValueList<string> Reasons);
