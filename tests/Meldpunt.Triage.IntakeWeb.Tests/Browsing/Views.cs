namespace Meldpunt.Triage.IntakeWeb.Tests.Browsing;

/// <summary>How a page can be looked at: in which language, how wide, light or dark.</summary>
internal static class Views
{
    // Each language once; with MELDPUNT_VIEWS=all every combination.
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("MELDPUNT_VIEWS") == "all";

    public static TheoryData<string, int, bool> All =>
    [
        .. from language in new[] { "nl", "en" }
           from width in new[] { 360, 1200 }
           from isDark in new[] { false, true }
           where IsLong || (language, width, isDark) is ("nl", 360, false) or ("en", 1200, true)
           select (language, width, isDark),
    ];

    public static WindowOptions Options(int width, bool isDark) => new() { Width = width, Height = 800, IsDark = isDark };
}
