namespace Meldpunt.Triage.Exports.Dmn;

/// <summary>Something that a host says.</summary>
/// <param name="Name">The variable's name.</param>
/// <param name="Description">What it is, for people; null for nothing to say.</param>
internal sealed record GraphInput(string Name, string? Description);
