using System.Diagnostics;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Harness.Write;

/// <summary>
/// Takes the pictures of the documentation and measures what it says of the web intake. The programs that have a browser do it, in
/// their explicit tests, which run in no other way.
/// </summary>
internal static class PictureRun
{
    private static readonly string[] Programs = ["Meldpunt.Triage.IntakeWeb.Tests", "Meldpunt.Triage.Exports.Tests"];

    public static async Task<int> RunAsync()
    {
        foreach (string program in Programs)
        {
            string[] arguments = ["run", "--project", Clone.PathOf("tests", program), "--", "-explicit", "only", "-noColor"];
            using Process process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Clone.Root })!;
            await process.WaitForExitAsync();
            if (process.ExitCode != 0) return process.ExitCode;
        }

        return 0;
    }
}
