namespace Meldpunt.Triage.Policies;

/// <summary>Holds when some item of the report has one of these routes and, if asked for, an answer of doubt.</summary>
/// <param name="Routes">The routes that fulfil it; empty for any route.</param>
/// <param name="InDoubt">True when that item must also have a fact that was answered with the word of doubt.</param>
public sealed record SomeItem(ValueList<string> Routes, bool InDoubt = false);
