using System.Diagnostics;

namespace Meldpunt.Triage.Hosting;

/// <summary>The names under which a host finds metrics and traces.</summary>
public static class TriageTelemetry
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "Meldpunt.Triage";

    internal static ActivitySource Source { get; } = new(Name);
}
