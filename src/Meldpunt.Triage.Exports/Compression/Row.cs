namespace Meldpunt.Triage.Exports.Compression;

/// <summary>A rule that is being shortened.</summary>
/// <param name="Group">The number of its group.</param>
/// <param name="Route">Its route.</param>
/// <param name="Allowed">For each level a bit for each answer that fulfils it.</param>
internal sealed record Row(int Group, string Route, ulong[] Allowed);
