using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing.Tests;

/// <summary>A policy whose labels ask for all that a condition on a report can ask for.</summary>
internal static class LabelledParcels
{
    public static TriagePolicy Policy { get; } = new PolicyBuilder("parcels", "1")
        .Section("1", "weights")
        .Routes("wait", "open", "wait", "send").Doubt("unknown")
        .ItemFact(new Fact("weight", ["heavy", "light", "unknown"]) { Closed = "unknown" })
        .Rule("a", "heavy", Condition.Where("weight", "heavy"), "open")
        .Otherwise("b", "send", "send")
        .Label(new("queue", [ReportCondition.RouteIs("open")]) { Source = Citation.Of("1") with { Note = "what is open stands first" } })
        .Label(new("all-opened", [ReportCondition.Always with { EveryItem = Opened }]))
        .Label(new("none-opened", [ReportCondition.Always with { NoItem = Opened }]))
        .Label(new("some-opened", [ReportCondition.Always with { SomeItem = Opened }]))
        .Build();

    public static TriageEngine Engine { get; } = TriageEngine.Create(Policy);

    private static ItemCondition Opened => new() { Routes = ["open"], Reasons = ["heavy"], Facts = Condition.Where("weight", "heavy") };
}
