using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Tests.Analysis.BruteForce;

/// <summary>A rule for an item, with the number of its group and its place in the document.</summary>
internal sealed record NaiveRule(Rule Rule, int Group, string Path);
