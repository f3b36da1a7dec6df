using Meldpunt.Triage.Faults;

namespace Meldpunt.Triage.Hosting.Replaying;

/// <summary>A line that could not be replayed.</summary>
/// <param name="Place">Which.</param>
/// <param name="Fault">The first thing that is wrong with it.</param>
public sealed record ReplayFault(JournalPlace Place, Fault Fault);
