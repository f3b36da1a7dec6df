using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Explanations;

/// <summary>A rule that applies but does not decide, because rules of a higher group do.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="By">The rules of the highest group that apply.</param>
public sealed record OutrankedRule(string Rule, ValueList<string> By);
