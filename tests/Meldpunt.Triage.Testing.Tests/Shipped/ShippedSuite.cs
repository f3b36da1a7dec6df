namespace Meldpunt.Triage.Testing.Tests.Shipped;

/// <summary>The scenarios of the shipped policy.</summary>
internal static class ShippedSuite
{
    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Shipped", "scenarios");

    public static readonly ScenarioSuite All = ScenarioSuite.Load(TriageEngine.Default, Folder);
}
