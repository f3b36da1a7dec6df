using System.Globalization;
using Meldpunt.Triage.Benchmarks.Guarding;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Benchmarks.Starting;

/// <summary>How long a process takes to its first decision, as a multiple of an empty program.</summary>
/// <param name="Jit">With the just-in-time compiler.</param>
/// <param name="Ready">With the just-in-time compiler, published with what it would compile first.</param>
/// <param name="Aot">As native code.</param>
/// <param name="Methods">How many methods the just-in-time compiler compiles.</param>
internal sealed record ColdStart(ColdPair Jit, ColdPair Ready, ColdPair Aot, int Methods)
{
    private const string Project = "tests/bench/ColdStart";

    /// <summary>Publishes the program in three ways into a folder of their own, and times each beside itself doing nothing.</summary>
    public static ColdStart Measure()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("meldpunt-cold-");
        try
        {
            string jit = Path.Combine(folder.FullName, "jit");
            string ready = Path.Combine(folder.FullName, "ready");
            string aot = Path.Combine(folder.FullName, "aot");
            Command.Run("dotnet", ["publish", Path.Combine(Clone.Root, Project), "-c", "Release", "-o", jit]);
            Command.Run("dotnet", ["publish", Path.Combine(Clone.Root, Project), "-c", "Release", "--use-current-runtime", "--no-self-contained", "-p:PublishReadyToRun=true", "-o", ready]);
            Command.Run("dotnet", ["publish", Path.Combine(Clone.Root, Project), "-c", "Release", "--use-current-runtime", "-p:PublishAot=true", "-o", aot]);
            string program = Path.Combine(jit, "cold.dll");
            int methods = int.Parse(Command.Read("dotnet", [program, "count"]), CultureInfo.InvariantCulture);
            return new(ColdPair.Of("dotnet", [program]), ColdPair.Of("dotnet", [Path.Combine(ready, "cold.dll")]), ColdPair.Of(Path.Combine(aot, "cold"), []), methods);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Prints what was measured, and whether it is within the limits of the guard.</summary>
    public static int Run()
    {
        ColdStart cold = Measure();
        Console.WriteLine($"with the JIT: {cold.Jit}");
        Console.WriteLine($"with the JIT, published ready to run: {cold.Ready}");
        Console.WriteLine($"as native code: {cold.Aot}");
        return Guard.Print(
        [
            GuardCheck.AtMost("first decision with the JIT compared with an empty program", cold.Jit.Ratio, GuardLimits.ColdStart, " x"),
            GuardCheck.AtMost("first decision with the JIT, published ready to run, compared with an empty program", cold.Ready.Ratio, GuardLimits.ColdStartReady, " x"),
            GuardCheck.AtMost("first decision as native code compared with an empty program", cold.Aot.Ratio, GuardLimits.ColdStartNative, " x"),
            GuardCheck.AtMost("methods compiled to a first decision", cold.Methods, GuardLimits.ColdMethods, ""),
        ]);
    }
}
