namespace Meldpunt.Triage.Tool.Tests.Samples;

/// <summary>The two versions of the policy that are kept as samples, and changes of the present one.</summary>
internal static class SamplePolicies
{
    // The rule, the codes of its reason, and its texts.
    private static readonly string[] OfDrawing = ["\"id\": \"drawing\"", "\"drawing\": ", "\"reason.drawing\""];

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Samples");

    public static string Earlier { get; } = Path.Combine(Folder, "earlier.json");

    public static string Present { get; } = Path.Combine(Folder, "present.json");

    /// <summary>The present version whose last rule asks something, so that some items have no route.</summary>
    public static string WithGap => Changed("\"when\": {}, \"route\": \"assess\"", "\"when\": { \"persons\": [\"child\"] }, \"route\": \"assess\"");

    /// <summary>The present version without the rule that its guarantee needs.</summary>
    public static string WithBrokenGuarantee => string.Join('\n', File.ReadAllLines(Present).Where(line => !OfDrawing.Any(line.Contains)));

    /// <summary>The present version with other text in place of some.</summary>
    public static string Changed(string text, string by)
    {
        string present = File.ReadAllText(Present);
        present.Should().Contain(text);
        return present.Replace(text, by, StringComparison.Ordinal);
    }
}
