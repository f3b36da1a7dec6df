namespace Meldpunt.Triage.IntakeWeb.Tests.Browsing;

/// <summary>How a page can be looked at: in which language, how wide, light or dark.</summary>
internal static class Views
{
    private static readonly string? Said = Environment.GetEnvironmentVariable("MELDPUNT_VIEWS");

    /// <summary>Whether MELDPUNT_VIEWS is not said: a browser opens only what needs one, and one page of each kind.</summary>
    public static bool AreFew => Said is null;

    /// <summary>One language; with MELDPUNT_VIEWS, as in CI, both.</summary>
    public static TheoryData<string> Languages => AreFew ? ["nl"] : ["nl", "en"];

    /// <summary>One view; with MELDPUNT_VIEWS=each, as in CI, each language once; with all every combination.</summary>
    public static TheoryData<string, int, bool> All =>
    [
        .. from language in new[] { "nl", "en" }
           from width in new[] { 360, 1200 }
           from isDark in new[] { false, true }
           where Said == "all" || (language, width, isDark) == ("nl", 360, false) || (Said == "each" && (language, width, isDark) == ("en", 1200, true))
           select (language, width, isDark),
    ];

    public static WindowOptions Options(int width, bool isDark) => new() { Width = width, Height = 800, IsDark = isDark };
}
