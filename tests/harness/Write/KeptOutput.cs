using System.Text;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.Tool;

namespace Meldpunt.Triage.Harness.Write;

/// <summary>A file that keeps what the tool writes.</summary>
/// <param name="Verb">The folder of the verb among the tests of the tool.</param>
/// <param name="Name">Its name.</param>
/// <param name="Files">The files that the tool reads, by name; it runs in a folder that has these alone.</param>
/// <param name="Arguments">Its arguments; one that begins with @ names one of the files.</param>
internal sealed record KeptOutput(string Verb, string Name, IReadOnlyDictionary<string, string> Files, params string[] Arguments)
{
    /// <summary>What it reads from standard input.</summary>
    public string Input { get; init; } = "";

    /// <summary>Where it is kept.</summary>
    public string File { get; init; } = Path.Combine("tests", "Meldpunt.Triage.Tool.Tests", "Commands", Verb, "Expected", Name);

    /// <summary>What is kept.</summary>
    public string Read() => System.IO.File.ReadAllText(Path.Combine(Clone.Root, File));

    /// <summary>Runs the tool in this process.</summary>
    public async Task<OutputRun> RunAsync(CancellationToken cancellation = default)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("meldpunt");
        try
        {
            foreach ((string name, string content) in Files) await System.IO.File.WriteAllTextAsync(Path.Combine(folder.FullName, name), content, cancellation);
            string[] arguments = [.. Arguments.Select(argument => argument.StartsWith('@') ? Path.Combine(folder.FullName, argument[1..]) : argument)];
            using MemoryStream input = new(Encoding.UTF8.GetBytes(Input));
            using MemoryStream output = new();
            await using StringWriter error = new();
            int code = await ToolHost.RunAsync(arguments, new(input, output, error) { Folder = folder.FullName }, cancellation);
            return new(code, Encoding.UTF8.GetString(output.ToArray()).ReplaceLineEndings("\n"), error.ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
