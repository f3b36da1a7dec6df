namespace Meldpunt.Triage.Hosting.Replaying;

/// <summary>A line of what was replayed.</summary>
/// <param name="Source">The name of its file or stream, as it was given.</param>
/// <param name="Line">The line's number, from 1; blank lines count.</param>
public sealed record JournalPlace(string Source, long Line);
