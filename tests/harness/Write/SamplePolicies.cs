using System.Text;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Harness.Write;

/// <summary>The two versions of the policy that are kept as samples, changes of the present one, and the sample reports.</summary>
internal static class SamplePolicies
{
    // The rule, the codes of its reason, and its texts.
    private static readonly string[] OfDrawing = ["\"id\": \"drawing\"", "\"drawing\": ", "\"reason.drawing\""];

    public static string Earlier { get; } = Clone.PathOf("samples", "policies", "earlier.json");

    public static string Present { get; } = Clone.PathOf("samples", "policies", "present.json");

    public static string Reports { get; } = Clone.PathOf("samples", "data", "reports.jsonl");

    /// <summary>The present version whose last rule asks something, so that some items have no route.</summary>
    public static string WithGap => Changed("\"when\": {}, \"route\": \"assess\"", "\"when\": { \"persons\": [\"child\"] }, \"route\": \"assess\"");

    /// <summary>The present version without the rule that its guarantee needs.</summary>
    public static string WithBrokenGuarantee => string.Join('\n', File.ReadAllLines(Present).Where(line => !OfDrawing.Any(line.Contains)));

    /// <summary>
    /// The present version with a rule that always applies and two that it hides, all accepted, and an acceptance that fits nothing. Its
    /// guarantees, which it breaks, are left out.
    /// </summary>
    public static string WithAcceptances
    {
        get
        {
            TriagePolicy present = PolicyDocument.Read(File.ReadAllBytes(Present)).PolicyOrThrow();
            string[] below = [.. present.Groups.Skip(2).SelectMany(group => group.Rules).Select(rule => rule.Id)];
            return Encoding.UTF8.GetString(PolicyDocument.Write(present with
            {
                Groups = present.Groups.Select(group => group with { Rules = group.Rules.Select(rule => rule.Id == "adults-only" ? rule with { When = Condition.Always } : rule).ToValueList() }).ToValueList(),
                Guarantees = [],
                Accepted =
                [
                    new("always-applies", new() { Rules = ["adults-only", .. below] }, "The hotline is closed this week."),
                    new("dead-rule", new() { Rules = ["cloud", "adults-only"] }, "The hotline is closed this week."),
                    new("dead-rule", new() { Rules = ["assess", "adults-only"] }, "The hotline is closed | this week."),
                    new("idle-fact", new() { Fact = "format" }, "Asked for statistics."),
                ],
            }));
        }
    }

    /// <summary>The present version with other text in place of some.</summary>
    public static string Changed(string text, string by)
    {
        string present = File.ReadAllText(Present);
        return present.Contains(text, StringComparison.Ordinal)
            ? present.Replace(text, by, StringComparison.Ordinal)
            : throw new InvalidOperationException($"The present version has no {text}.");
    }
}
