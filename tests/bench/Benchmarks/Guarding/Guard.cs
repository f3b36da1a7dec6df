using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Results;

namespace Meldpunt.Triage.Benchmarks.Guarding;

/// <summary>A quick look, for every build, that the engine decides as others do and has not become slow or hungry.</summary>
internal static class Guard
{
    /// <summary>Prints a line for each check.</summary>
    /// <returns>1 when one failed, else 0.</returns>
    public static int Run() => Print(All());

    /// <summary>Prints a line for each check, and then how many passed.</summary>
    /// <param name="checks">The checks, which are made one by one.</param>
    /// <returns>1 when one failed, else 0.</returns>
    public static int Print(IEnumerable<GuardCheck> checks)
    {
        int passed = 0;
        int failed = 0;
        foreach (GuardCheck check in checks)
        {
            Console.WriteLine(check);
            if (check.Passed) passed++;
            else failed++;
        }

        Console.WriteLine($"{passed} passed, {failed} failed");
        return failed == 0 ? 0 : 1;
    }

    private static IEnumerable<GuardCheck> All() =>
        Bounds.Quick.Take(1).Select(GuardCheck.Of)
            .Concat(EveryContender.Checks.Select(check => GuardCheck.Runs($"decisions of every contender, {check.Name}", check.Check)))
            .Concat(Bounds.Quick.Skip(1).Select(GuardCheck.Of))
            .Append(GuardCheck.Runs("the page is of the kept figures", BenchmarksDocument.ExpectWritten));
}
