namespace Meldpunt.Triage.Policies;

/// <summary>The code that another system has for a reason or a route.</summary>
/// <param name="Key">The reason (a rule's id) or the route.</param>
/// <param name="Code">The other system's code for it: 1 to 64 characters, not blank.</param>
public sealed record CodeEntry(string Key, string Code);
