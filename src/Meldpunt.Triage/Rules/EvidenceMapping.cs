namespace Meldpunt.Triage.Policies;

/// <summary>What the text of a web address shows, in a policy's own words. A policy without it reads no URLs.</summary>
/// <param name="Place">The fact of an item that says where something is, and its answers.</param>
/// <param name="Link">The fact of an item that says whether there is an address, and its answers.</param>
public sealed record EvidenceMapping(PlaceMapping Place, LinkMapping Link);
