namespace Meldpunt.Triage.Hosting;

/// <summary>A version that can decide.</summary>
public sealed record LoadedPolicy
{
    /// <summary>Its engine.</summary>
    public required TriageEngine Engine { get; init; }

    /// <summary>From when on it is in force; null for always, until a later one is.</summary>
    public required DateTimeOffset? From { get; init; }
}
