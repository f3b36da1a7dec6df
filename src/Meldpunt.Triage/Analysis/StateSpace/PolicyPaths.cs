using System.Globalization;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>The places of a policy's parts in its document.</summary>
internal static class PolicyPaths
{
    public static string Group(int group) => At("groups", group);

    public static string Rule(TriagePolicy policy, RuleIndex index)
    {
        (int rule, int group) = (index.Number, 0);
        while (rule >= policy.Groups[group].Rules.Count) rule -= policy.Groups[group++].Rules.Count;
        return string.Create(CultureInfo.InvariantCulture, $"{Group(group)}.rules[{rule}]");
    }

    public static string Condition(string rule, string fact) => $"{rule}.when.{fact}";

    /// <summary>A part of one of the document's lists.</summary>
    public static string At(string list, int place) => string.Create(CultureInfo.InvariantCulture, $"$.{list}[{place}]");
}
