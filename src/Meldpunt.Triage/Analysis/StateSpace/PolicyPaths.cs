using System.Globalization;

namespace Meldpunt.Triage.Analysis;

/// <summary>The places of a policy's parts in its document.</summary>
internal static class PolicyPaths
{
    public static string Group(int group) => At("groups", group);

    /// <summary>A rule by its place in its group.</summary>
    public static string Rule(int group, int place) => string.Create(CultureInfo.InvariantCulture, $"{Group(group)}.rules[{place}]");

    public static string Condition(string rule, string fact) => $"{rule}.when.{fact}";

    /// <summary>A part of one of the document's lists.</summary>
    public static string At(string list, int place) => string.Create(CultureInfo.InvariantCulture, $"$.{list}[{place}]");
}
