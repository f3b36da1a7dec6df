using System.Globalization;
using System.Text;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Benchmarks.Processes;

/// <summary>The command as its package for this platform has it, and a folder in memory for what it reads and writes.</summary>
internal sealed class ToolRun : IDisposable
{
    private const string Memory = "/dev/shm";

    private static readonly string Program = Clone.PathOf("src", "Meldpunt.Triage.Tool", "bin", "native");

    private readonly string _folder = Directory.CreateDirectory(
        Path.Combine(Directory.Exists(Memory) ? Memory : Path.GetTempPath(), $"meldpunt-{Environment.ProcessId}")).FullName;

    public ToolRun()
    {
        Command.Run("dotnet", ["publish", Path.Combine(Clone.Root, "src", "Meldpunt.Triage.Tool"), "-c", "Release", "--use-current-runtime", "-p:PublishAot=true", "-v", "quiet", "-o", Program]);
        Command.Run("dotnet", ["build", Path.Combine(Clone.Root, "tests", "harness"), "-c", "Release", "-v", "quiet"]);
    }

    /// <summary>Seconds for a line of the shell.</summary>
    public static double Wall(string line) => Command.Shell(line).Wall;

    /// <summary>Seconds of CPU for a line of the shell.</summary>
    public static double Cpu(string line) => Command.Shell(line).Cpu;

    /// <summary>A path in the folder.</summary>
    public string PathOf(string name) => Path.Combine(_folder, name);

    /// <summary>The command as the shell starts it.</summary>
    public static string Meldpunt(string arguments) => $"{Path.Combine(Program, "Meldpunt.Triage.Tool")} {arguments}";

    /// <summary>Decides a file of lines, of which some are faulty: status 2.</summary>
    public static string Decide(string file, string output) => $"{Meldpunt($"decide {file}")} > {output} || [ $? -eq 2 ]";

    /// <summary>A file of lines by seed.</summary>
    public string Lines(int count)
    {
        string file = PathOf("lines.jsonl");
        string harness = Clone.PathOf("tests", "harness", "bin", "Release", "net10.0", "harness.dll");
        Command.Shell(string.Create(CultureInfo.InvariantCulture, $"dotnet {harness} lines make {count} 7 > {file}"));
        return file;
    }

    /// <summary>The same without the lines that end in the middle, at which other programs stop.</summary>
    public string WholeLines(int count)
    {
        string file = PathOf("whole.jsonl");
        File.WriteAllLines(file, File.ReadLines(Lines(count)).Where(line => line.EndsWith('}')), new UTF8Encoding(false));
        return file;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
