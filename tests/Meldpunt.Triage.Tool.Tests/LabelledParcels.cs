using System.Text;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tool.Tests;

/// <summary>A policy with labels, and a fact that the host answers.</summary>
internal static class LabelledParcels
{
    /// <summary>What is closed as light, and gets two labels.</summary>
    public static TriagePolicy Policy { get; } = new PolicyBuilder("parcels", "1")
        .Routes("wait", "open", "wait", "send").Doubt("unknown")
        .ItemFact(new Fact("weight", ["heavy", "light", "unknown"]) { Closed = "light" })
        .ItemFact(new Fact("origin", ["near", "far", "unknown"]) { Closed = "unknown", IsAsked = false })
        .Rule("a", "heavy", Condition.Where("weight", "heavy"), "open")
        .Rule("a", "far", Condition.Where("origin", "far"), "open")
        .Otherwise("b", "send", "send")
        .Label(new("queue", [ReportCondition.RouteIs("open")]))
        .Label(new("any-light", [ReportCondition.Always with { SomeItem = new() { Facts = Condition.Where("weight", "light", "unknown") } }]))
        .Build();

    /// <summary>Its queue has another condition, and its facts are closed otherwise.</summary>
    public static TriagePolicy Changed { get; } = Policy with
    {
        Version = "2",
        Labels = [new("queue", [ReportCondition.RouteIs("open", "send")]), Policy.Labels[1] with { When = [ReportCondition.Always with { SomeItem = new() { Facts = Condition.Where("weight", "light") } }] }],
        Vocabulary = Policy.Vocabulary with { ItemFacts = new([Policy.Vocabulary.ItemFacts[0] with { Closed = "unknown" }, Policy.Vocabulary.ItemFacts[1]]) },
    };

    public static TestFile File(TriagePolicy policy, string name = "policy.json") => new(name, Encoding.UTF8.GetString(PolicyDocument.Write(policy)));
}
