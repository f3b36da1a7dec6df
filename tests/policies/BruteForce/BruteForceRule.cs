using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.BruteForce;

/// <summary>A rule for an item, with the number of its group and its place in the document.</summary>
internal sealed record BruteForceRule(Rule Rule, int Group, string Path);
