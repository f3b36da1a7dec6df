using System.Diagnostics;

namespace Meldpunt.Triage.Tool.Tests;

/// <summary>The tool in a terminal of its own, as <c>script</c> makes one on Linux.</summary>
internal static class Terminal
{
    public static string Tool => Path.Combine(AppContext.BaseDirectory, "Meldpunt.Triage.Tool.dll");

    /// <summary>What a person sees, with all that steers the terminal.</summary>
    /// <param name="before">What stands before the command, to set its environment.</param>
    /// <param name="columns">The columns of the terminal.</param>
    /// <param name="arguments">The arguments.</param>
    public static async Task<string> ShowAsync(string before, int columns, params string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/script"), "This needs the command 'script' as Linux has it.");
        string line = $"stty cols {columns}; {before} dotnet '{Tool}' {string.Join(' ', arguments.Select(argument => $"'{argument}'"))} 2> /dev/null";
        ProcessStartInfo start = new("/usr/bin/script", ["--quiet", "--command", line, "/dev/null"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using Process script = Process.Start(start)!;
        script.StandardInput.Close();
        string shown = await script.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await script.WaitForExitAsync(TestContext.Current.CancellationToken);
        return shown;
    }
}
