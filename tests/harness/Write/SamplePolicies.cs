using System.Text;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Harness.Write;

/// <summary>Changes of the later version of the hotline's policy in the samples, and the sample reports.</summary>
internal static class SamplePolicies
{
    // The rule, the codes of its reason, and its texts.
    private static readonly string[] OfDrawing = ["\"id\": \"drawing\"", "\"drawing\": ", "\"reason.drawing\""];

    public static string Reports { get; } = Clone.PathOf("samples", "data", "reports.jsonl");

    /// <summary>The shipped policy's document.</summary>
    public static string ShippedFile { get; } = Clone.PathOf("src", "Meldpunt.Triage", "Policies", "meldpunt-kinderporno-nl.json");

    /// <summary>The lines of <see cref="Reports"/> that the later version can read: it lacks the facts that the shipped policy got since.</summary>
    public static string ReportsOfLater { get; } = ReadBy(TriageEngine.Create(Hotline.Read()));

    /// <summary>The later version whose last rule asks something, so that some items have no route.</summary>
    public static string WithGap => Changed("\"when\": {}, \"route\": \"assess\"", "\"when\": { \"persons\": [\"child\"] }, \"route\": \"assess\"");

    /// <summary>The later version without the rule that its guarantee needs.</summary>
    public static string WithBrokenGuarantee => string.Join('\n', File.ReadAllLines(Hotline.LaterFile).Where(line => !OfDrawing.Any(line.Contains)));

    /// <summary>
    /// The later version with a rule that always applies and two that it hides, all accepted, and an acceptance that fits nothing. Its
    /// guarantees, which it breaks, are left out.
    /// </summary>
    public static string WithAcceptances
    {
        get
        {
            TriagePolicy later = Hotline.Read();
            string[] below = [.. later.Groups.Skip(2).SelectMany(group => group.Rules).Select(rule => rule.Id)];
            return Encoding.UTF8.GetString(PolicyDocument.Write(later with
            {
                Groups = later.Groups.Select(group => group with { Rules = group.Rules.Select(rule => rule.Id == "adults-only" ? rule with { When = Condition.Always } : rule).ToValueList() }).ToValueList(),
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

    private static string ReadBy(TriageEngine engine) =>
        string.Concat(File.ReadLines(Reports).Where(line => engine.Read(Encoding.UTF8.GetBytes(line)).Report is not null).Select(line => $"{line}\n"));

    /// <summary>The later version with other text in place of some.</summary>
    public static string Changed(string text, string by)
    {
        string later = File.ReadAllText(Hotline.LaterFile);
        return later.Contains(text, StringComparison.Ordinal)
            ? later.Replace(text, by, StringComparison.Ordinal)
            : throw new InvalidOperationException($"The later version has no {text}.");
    }
}
