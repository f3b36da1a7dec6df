using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Exports;

/// <summary>A policy with the shortest list of rules that was found for the same routes, for review.</summary>
/// <param name="Policy">
/// The policy: its rules are numbered, cite the sections of all rules that decide where they do (as a ruling when all of
/// those are), and give no reason; it has no guarantees, no codes and no texts.
/// </param>
/// <param name="RulesBefore">How many rules for an item the policy had.</param>
/// <param name="RulesAfter">How many the shortest list that was found has.</param>
public sealed record CompressedPolicy(TriagePolicy Policy, int RulesBefore, int RulesAfter);
