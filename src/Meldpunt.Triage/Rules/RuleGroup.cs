namespace Meldpunt.Triage.Policies;

/// <summary>Rules of one rank. The route comes from the first group that has a rule which applies.</summary>
/// <param name="Id">The group's name, such as <c>A</c>.</param>
/// <param name="Rules">Its rules; all that apply give their reasons.</param>
public sealed record RuleGroup(string Id, ValueList<Rule> Rules);
