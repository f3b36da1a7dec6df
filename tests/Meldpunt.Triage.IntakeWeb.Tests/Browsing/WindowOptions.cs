namespace Meldpunt.Triage.IntakeWeb.Tests.Browsing;

/// <summary>How a window is: its size, light or dark, and whether scripts run in it.</summary>
internal sealed record WindowOptions
{
    public int Width { get; init; } = 1280;

    public int Height { get; init; } = 720;

    public bool IsDark { get; init; }

    public bool RunsScripts { get; init; } = true;

    /// <summary>True for a window that no other test is given, because of what a site keeps in it.</summary>
    public bool IsUsedOnce { get; init; }
}
