namespace Meldpunt.Triage.Hosting;

/// <summary>A policy's document in a file.</summary>
/// <param name="Path">The file.</param>
/// <param name="From">From when on it is in force; null for always, until a later one is.</param>
public sealed record PolicyFile(string Path, DateTimeOffset? From = null);
