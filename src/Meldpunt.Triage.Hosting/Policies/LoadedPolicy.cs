namespace Meldpunt.Triage.Hosting.Policies;

/// <summary>A version that can decide.</summary>
/// <param name="Engine">Its engine.</param>
/// <param name="From">From when on it is in force; null for always, until a later one is.</param>
public sealed record LoadedPolicy(TriageEngine Engine, DateTimeOffset? From);
