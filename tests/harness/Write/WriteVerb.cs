using System.Diagnostics;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Harness.Write;

/// <summary>Writes what the repository keeps of its policy and its tool, where it is not so already.</summary>
internal static class WriteVerb
{
    public static async Task<int?> RunAsync(string[] arguments)
    {
        if (arguments is ["pictures"]) return await PictureRun.RunAsync();
        if (arguments is not [("types" or "schema" or "suite" or "outputs" or "all") and var what]) return null;
        KeptFiles files = new();
        PolicyFiles policy = new(files);
        if (what is "types" or "all") policy.WriteTypes();
        if (what is "schema" or "all") policy.WriteSchema();
        if (what is "all") policy.WriteSampleAndNames();
        if (what is "schema" or "all") files.Write(PolicyDocumentPage.Place, PolicyDocumentPage.Of(policy.Policy));
        if (what is "suite" or "all") await WriteSuiteAsync(files, policy.Policy);
        int code = what is "outputs" or "all" ? await WriteOutputsAsync(files, policy, what) : 0;
        Console.WriteLine(files.Changed switch { 0 => "nothing changed", 1 => "1 file written", _ => $"{files.Changed} files written" });
        return code;
    }

    private static async Task WriteSuiteAsync(KeptFiles files, TriagePolicy shipped)
    {
        foreach ((string file, byte[] content) in await SuiteFiles.AllAsync(shipped)) files.Write(file, content);
    }

    private static async Task<int> WriteOutputsAsync(KeptFiles files, PolicyFiles policy, string what)
    {
        if (policy.IsBuiltIn)
        {
            foreach (KeptOutput output in KeptOutputs.All) files.Write(output.File, (await output.RunAsync()).Output);
            return 0;
        }

        if (what == "all") return await RunNewAsync();
        await Console.Error.WriteLineAsync("harness: this program decides by tables of another document; write the types first, and build again");
        return 1;
    }

    // The tool decides by the tables that it was built with: the new ones need a new tool, which is built aside, since this one runs.
    private static async Task<int> RunNewAsync()
    {
        string aside = Clone.PathOf("artifacts", "harness");
        try
        {
            string[] arguments = ["run", "--project", Clone.PathOf("tests", "harness"), "--artifacts-path", aside, "--", "write", "outputs"];
            using Process process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Clone.Root })!;
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
        finally
        {
            Directory.Delete(aside, recursive: true);
        }
    }
}
