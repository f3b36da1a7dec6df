namespace Meldpunt.Triage.IntakeWeb.Tests.Browsing;

/// <summary>Finds a Chromium on this machine: the tests bring none.</summary>
internal static class ChromiumFile
{
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>The program; null when there is none.</summary>
    public static string? Find() => Environment.GetEnvironmentVariable("MELDPUNT_CHROMIUM") is { Length: > 0 } given
        ? given
        : (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
           from name in Names
           let file = Path.Combine(folder, name)
           where File.Exists(file)
           select file).FirstOrDefault();

    /// <summary>The program. Where there is none, the test is skipped, and in CI it fails.</summary>
    public static string FindOrSkip()
    {
        if (Find() is { } file) return file;
        const string Why = "No Chromium was found: install one (on Debian: apt-get install chromium), or say where it is in MELDPUNT_CHROMIUM.";
        if (Environment.GetEnvironmentVariable("CI") == "true") throw new InvalidOperationException(Why);
        Assert.Skip(Why);
        return "";
    }
}
