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

    /// <summary>The present version with other text in place of some.</summary>
    public static string Changed(string text, string by)
    {
        string present = File.ReadAllText(Present);
        return present.Contains(text, StringComparison.Ordinal)
            ? present.Replace(text, by, StringComparison.Ordinal)
            : throw new InvalidOperationException($"The present version has no {text}.");
    }
}
