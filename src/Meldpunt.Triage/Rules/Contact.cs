namespace Meldpunt.Triage.Policies;

/// <summary>How to reach an organisation.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Phone">Its telephone number as people write it; null when it is reached by name.</param>
public sealed record Contact(string Name, string? Phone = null);
