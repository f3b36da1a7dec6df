namespace Meldpunt.Triage.UrlEvidence.Tests.Spellings;

/// <summary>One way of writing a part of an address, or of putting something around it.</summary>
/// <param name="Kind">The kind of it, for the counts.</param>
/// <param name="IsListed">Whether the steps of the policy list it: then it must be read as meant.</param>
/// <param name="Write">Writes a seed; null where this way is none for it.</param>
internal sealed record Spelling(string Kind, bool IsListed, Func<Seed, string, string?> Write);
