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
        if (arguments is ["version", var next]) return RaiseVersion(next);
        if (arguments is not [("types" or "schema" or "suite" or "versions" or "outputs" or "released" or "all") and var what]) return null;
        try
        {
            return await RunAsync(what);
        }
        catch (InvalidDataException faulty)
        {
            await Console.Error.WriteLineAsync(faulty.Message);
            return 1;
        }
    }

    private static async Task<int> RunAsync(string what)
    {
        KeptFiles files = new();
        PolicyFiles policy = new(files);
        if (what is "versions" or "all") WriteVersions(files);
        if (what is "all") policy.WriteNames();
        if (what is "all") policy.WriteLayout();
        if (what is "types" or "all") policy.WriteTypes();
        if (what is "schema" or "all") policy.WriteSchemas();
        if (what is "schema" or "all") files.Write(PolicyDocumentPage.Place, PolicyDocumentPage.Of(policy.Policy));
        if (what is "suite" or "all") await WriteSuiteAsync(files, policy.Policy);
        int code = what is "outputs" or "released" or "all" ? await WriteDecidedAsync(files, policy, what) : 0;
        Console.WriteLine(files.Changed switch { 0 => "nothing changed", 1 => "1 file written", _ => $"{files.Changed} files written" });
        return code;
    }

    private static async Task WriteSuiteAsync(KeptFiles files, TriagePolicy shipped)
    {
        foreach ((string file, byte[] content) in await SuiteFiles.AllAsync(shipped)) files.Write(file, content);
    }

    private static void WriteVersions(KeptFiles files)
    {
        foreach ((string file, string content) in VersionFiles.All(Versions.Present)) files.Write(file, content);
    }

    // The API that a new version may leave out was said for the one before.
    private static int RaiseVersion(string next)
    {
        KeptFiles files = new();
        files.Write(Versions.File, Versions.Raised(next));
        foreach (string file in Directory.GetFiles(Clone.PathOf("src"), "CompatibilitySuppressions.xml", SearchOption.AllDirectories)) File.Delete(file);
        WriteVersions(files);
        Console.WriteLine($"{next} is being made; what its tool and library say is written by: dotnet run --project tests/harness -- write all");
        return 0;
    }

    private static async Task<int> WriteDecidedAsync(KeptFiles files, PolicyFiles policy, string what)
    {
        if (policy.IsBuiltIn)
        {
            if (what is not "released") await WriteOutputsAsync(files);
            if (what is not "outputs") await WriteReleasedAsync(files, policy.Policy);
            return 0;
        }

        if (what == "all") return await RunNewAsync();
        await Console.Error.WriteLineAsync("harness: this program decides by tables of another document; write the types first, and build again");
        return 1;
    }

    private static async Task WriteOutputsAsync(KeptFiles files)
    {
        foreach (KeptOutput output in KeptOutputs.All) files.Write(output.File, (await output.RunAsync()).Output);
    }

    // What was released is never written again.
    private static async Task WriteReleasedAsync(KeptFiles files, TriagePolicy shipped)
    {
        string version = Versions.Present;
        if (Versions.Released.Contains(version)) return;
        string folder = ReleasedFiles.FolderOf(version);
        (string File, byte[] Content)[] all = [.. (await ReleasedFiles.AllAsync(shipped)).Select(one => (Path.Combine(folder, one.File), one.Content))];
        Directory.CreateDirectory(Clone.PathOf(folder, ReleasedFiles.Journal));
        foreach (string old in Directory.GetFiles(Clone.PathOf(folder), "*", SearchOption.AllDirectories).Except(all.Select(one => Clone.PathOf(one.File)))) File.Delete(old);
        foreach ((string file, byte[] content) in all) files.Write(file, content);
    }

    // The tool decides by the tables that it was built with: the new ones need a new tool, which is built aside, since this one runs. What is built
    // there stays, so that the next time only what changed is.
    private static async Task<int> RunNewAsync()
    {
        Console.WriteLine("builds a tool that decides by the new tables, which takes a minute or two");
        int code = 0;
        foreach (string what in new[] { "outputs", "released" }) code = code == 0 ? await RunAsideAsync(what) : code;
        return code;
    }

    private static async Task<int> RunAsideAsync(string what)
    {
        string[] arguments = ["run", "--project", Clone.PathOf("tests", "harness"), "--artifacts-path", Clone.PathOf("artifacts", "harness"), "--", "write", what];
        using Process process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Clone.Root })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
