using Microsoft.Playwright;

namespace Meldpunt.Triage.IntakeWeb.Tests.Browsing;

/// <summary>How a page can be looked at: in which language, how wide, light or dark.</summary>
internal static class Views
{
    // Each language once; with MELDPUNT_VIEWS=all every combination.
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("MELDPUNT_VIEWS") == "all";

    public static TheoryData<string, int, ColorScheme> All =>
    [
        .. from language in new[] { "nl", "en" }
           from width in new[] { 360, 1200 }
           from scheme in new[] { ColorScheme.Light, ColorScheme.Dark }
           where IsLong || (language, width, scheme) is ("nl", 360, ColorScheme.Light) or ("en", 1200, ColorScheme.Dark)
           select (language, width, scheme),
    ];

    public static BrowserNewContextOptions Options(int width, ColorScheme scheme) =>
        new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = scheme };
}
