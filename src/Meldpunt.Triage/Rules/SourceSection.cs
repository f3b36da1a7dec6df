namespace Meldpunt.Triage.Policies;

/// <summary>A section of the text that the policy comes from.</summary>
/// <param name="Id">How rules cite it, such as <c>4a</c>.</param>
/// <param name="Title">What it is about.</param>
public sealed record SourceSection(string Id, string Title);
