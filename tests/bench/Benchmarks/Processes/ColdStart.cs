using System.Globalization;
using Meldpunt.Triage.Benchmarks.Guarding;
using Meldpunt.Triage.Benchmarks.Results;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Benchmarks.Processes;

/// <summary>How long a process takes to its first decision, as a multiple of an empty program.</summary>
/// <param name="Jit">With the just-in-time compiler.</param>
/// <param name="Ready">With the just-in-time compiler, published with what it would compile first.</param>
/// <param name="Aot">As native code.</param>
/// <param name="Methods">How many methods the just-in-time compiler compiles.</param>
internal sealed record ColdStart(ColdPair Jit, ColdPair Ready, ColdPair Aot, int Methods)
{
    public const string EmptyJit = "milliseconds of an empty program, JIT";
    public const string DecisionJit = "milliseconds to a first decision, JIT";
    public const string EmptyReady = "milliseconds of an empty program, ready to run";
    public const string DecisionReady = "milliseconds to a first decision, ready to run";
    public const string EmptyNative = "milliseconds of an empty program, native AOT";
    public const string DecisionNative = "milliseconds to a first decision, native AOT";

    private const int Pairs = 21;
    private const string Project = "tests/bench/ColdStart";

    /// <summary>The figures of the bounds, and those beside them.</summary>
    public static void Measure(Measurements into, bool isShort)
    {
        ColdStart cold = Measure(isShort ? 3 : Pairs);
        into[Bounds.StartJit] = cold.Jit.Ratio;
        into[Bounds.StartReady] = cold.Ready.Ratio;
        into[Bounds.StartNative] = cold.Aot.Ratio;
        into[Bounds.StartMethods] = cold.Methods;
        into[EmptyJit] = cold.Jit.Empty;
        into[DecisionJit] = cold.Jit.Decision;
        into[EmptyReady] = cold.Ready.Empty;
        into[DecisionReady] = cold.Ready.Decision;
        into[EmptyNative] = cold.Aot.Empty;
        into[DecisionNative] = cold.Aot.Decision;
    }

    /// <summary>Prints what was measured, and whether it is within the bounds as the guard holds them.</summary>
    public static int Run()
    {
        ColdStart cold = Measure(Pairs);
        Console.WriteLine($"with the JIT: {cold.Jit}");
        Console.WriteLine($"with the JIT, published ready to run: {cold.Ready}");
        Console.WriteLine($"as native code: {cold.Aot}");
        return Guard.Print(
        [
            GuardCheck.Of(Bounds.StartJit, cold.Jit.Ratio),
            GuardCheck.Of(Bounds.StartReady, cold.Ready.Ratio),
            GuardCheck.Of(Bounds.StartNative, cold.Aot.Ratio),
            GuardCheck.Of(Bounds.StartMethods, cold.Methods),
        ]);
    }

    // Publishes the program in three ways into a folder of their own, and times each beside itself doing nothing.
    private static ColdStart Measure(int pairs)
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
            return new(ColdPair.Of("dotnet", [program], pairs), ColdPair.Of("dotnet", [Path.Combine(ready, "cold.dll")], pairs), ColdPair.Of(Path.Combine(aot, "cold"), [], pairs), methods);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
