using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Xunit.Runner.InProc.SystemConsole;

namespace Meldpunt.Triage.Mutants;

/// <summary>
/// Runs the selected tests for each mutant whose number is read, and says of each whether they all passed. A warm one runs only the quick
/// ones, and ran them without any mutant before: its static fields are those of the library as it is.
/// </summary>
internal static class Worker
{
    private static readonly TextWriter Answers = Console.Out;
    private static readonly FieldInfo? Active = ActiveMutant();

    public static int Serve(bool isWarm)
    {
        if (isWarm && Run(-1, Selection.Quick) is { } why) throw new InvalidOperationException(why);
        Answers.WriteLine("ready");
        foreach (int mutant in Asked().GetConsumingEnumerable())
            Answers.WriteLine(Run(mutant, Selection.Quick) ?? (isWarm || Selection.Slow.Length == 0 ? null : Run(mutant, Selection.Slow)) ?? Judge.Passed);
        return 0;
    }

    // Read beside the tests: whoever asks may be gone while a mutant runs for ever.
    private static BlockingCollection<int> Asked()
    {
        BlockingCollection<int> asked = [];
        Thread reading = new(() =>
        {
            while (Console.In.ReadLine() is { } line) asked.Add(int.Parse(line, CultureInfo.InvariantCulture));
            Environment.Exit(0);
        })
        { IsBackground = true };
        reading.Start();
        return asked;
    }

    private static string? Run(int mutant, string[] tests)
    {
        Active?.SetValue(null, mutant);
        using StringWriter said = new(CultureInfo.InvariantCulture);
        using ConsoleRunner runner = new(["-noColor", "-noLogo", "-stopOnFail", "-parallelMode", "none", .. tests]);
        int failed = runner.EntryPoint(TextReader.Null, said).GetAwaiter().GetResult();
        if (said.ToString().Contains("Total: 0", StringComparison.Ordinal)) throw new InvalidOperationException("The filters leave no test.");
        return failed == 0 ? null : said.ToString().Split('\n').FirstOrDefault(line => line.Contains("[FAIL]", StringComparison.Ordinal))?.Trim() ?? $"they ended with {failed}";
    }

    // What the tool puts into the library that it mutates.
    private static FieldInfo? ActiveMutant() =>
        Assembly.Load(Selection.Mutated).GetTypes().FirstOrDefault(type => type.Name == "MutantControl")?.GetField("ActiveMutant");
}
